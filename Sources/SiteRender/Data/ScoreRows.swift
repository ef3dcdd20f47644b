internal import SiteModel

/// The rows of scores that an area has in a year, as bytes: the same in the file of the year, of the
/// area and of each service, so they are written once and put together three times.
struct ScoreRows: Sendable {
  let bytes: [UInt8]
  /// By service: where its rows start; one more for the end.
  let starts: [Int32]

  init(_ scores: EditionScores, _ data: BenchmarkSources, _ ids: ServiceIDs, hasWards: Bool) {
    let edition = data[scores.edition]
    let table = scores.table.map { data.scores[$0] }
    let standards = Pieces(
      edition.standards.map { item in
        "\(data[scores.area].id),\(scores.year.number),\(data[item.standard].id),"
      })
    let index = EntryIndex(table?.entries ?? [], edition, services: data.services.count)
    let wards = hasWards ? Pieces(cells: table?.wards ?? []) : nil
    let columns = edition.standards.count
    var starts: [Int32] = []
    starts.reserveCapacity(data.services.count + 1)
    let rows = scores.rows.reduce(0) { $0 + Int($1) }
    var out = ByteWriter(capacity: rows * 48)
    (table?.entries ?? []).withUnsafeBufferPointer { entries in
      for service in 0..<data.services.count {
        starts.append(Int32(out.count))
        let absence = UInt8(scores.absences[service].rawValue.utf8.first ?? 0)
        for column in 0..<columns {
          let first = index.first[service * columns + column]
          guard first >= 0 else {
            ids.pieces.append(service, to: &out)
            standards.append(column, to: &out)
            if hasWards { out.append(byte: UInt8(ascii: ",")) }
            out.append(byte: UInt8(ascii: ","))
            out.append(byte: absence)
            out.append("\r\n")
            continue
          }
          var place = Int(first)
          let standard = entries[place].standard
          repeat {
            ids.pieces.append(service, to: &out)
            standards.append(column, to: &out)
            if let wards {
              if entries[place].ward >= 0 { wards.append(Int(entries[place].ward), to: &out) }
              out.append(byte: UInt8(ascii: ","))
            }
            out.append(decimal: Int64(entries[place].score.thousandths), places: 3)
            out.append(",\r\n")
            place += 1
          } while place < entries.count && entries[place].standard == standard
            && entries[place].service.index == service
        }
      }
    }
    starts.append(Int32(out.count))
    self.starts = starts
    bytes = out.finish()
  }
}

/// Where in a table's entries the first of each service and standard is.
private struct EntryIndex {
  /// By service, then column; -1 for none.
  var first: [Int32]

  init(_ entries: [ScoreEntry], _ edition: StandardsEdition, services: Int) {
    let columns = edition.standards.count
    first = [Int32](repeating: -1, count: services * columns)
    guard let lowest = edition.standards.map(\.standard.index).min(),
      let highest = edition.standards.map(\.standard.index).max()
    else { return }
    // An area's standards lie side by side, so that this is short.
    var columnOf = [Int32](repeating: -1, count: highest - lowest + 1)
    for (column, item) in edition.standards.enumerated() {
      columnOf[item.standard.index - lowest] = Int32(column)
    }
    for (place, entry) in entries.enumerated() {
      let offset = entry.standard.index - lowest
      guard columnOf.indices.contains(offset), columnOf[offset] >= 0 else { continue }
      let cell = entry.service.index * columns + Int(columnOf[offset])
      if first[cell] < 0 { first[cell] = Int32(place) }
    }
  }
}

/// Some texts, one after the other in memory: what is written a hundred thousand times is found
/// without a string in between.
struct Pieces: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int32]

  init(_ texts: [String]) {
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    for text in texts {
      bytes += text.utf8
      starts.append(Int32(bytes.count))
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// Each as the cell of a table.
  init(cells: [String]) {
    self.init(
      cells.map { text in
        var text = text
        var out = ByteWriter(capacity: 64)
        text.withUTF8 { out.append(cell: $0) }
        return String(decoding: out.bytes, as: UTF8.self)
      })
  }

  @inline(__always)
  fileprivate func append(_ index: Int, to out: inout ByteWriter) {
    let range = Int(starts[index])..<Int(starts[index + 1])
    bytes.withUnsafeBufferPointer { out.append(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

/// The ids of all services with the comma behind each.
struct ServiceIDs: Sendable {
  let pieces: Pieces

  init(_ data: BenchmarkSources) { pieces = Pieces(data.services.map { $0.id + "," }) }
}
