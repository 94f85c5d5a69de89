/// CRC-32 as in IEEE 802.3 and zlib: tells a record that was written whole from one that was not.
func checksum(_ bytes: some Sequence<UInt8>) -> String {
  var value: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8)
  }
  let digits = String(value ^ 0xFFFF_FFFF, radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}

private let table: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { value, _ in
    value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
  }
}
