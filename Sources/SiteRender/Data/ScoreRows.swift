internal import SiteModel

/// The rows of scores that an area has in a year, as bytes: the same in the file of the year, of the
/// area and of each service, so they are written once and put together three times.
///
/// An object that keeps the buffer they were written into: a copy of them all would cost as much as
/// writing them.
final class ScoreRows: Sendable {
  /// Nobody writes into it any more, so all cores may read it.
  nonisolated(unsafe) private let written: ByteWriter
  /// By service: where its rows start; one more for the end.
  private let starts: [Int32]

  init(
    _ scores: EditionScores, _ data: BenchmarkSources, _ services: Pieces, _ parts: ScoreColumns
  ) {
    let table = scores.table.map { data.scores[$0].withNotesInRows }
    let rows = scores.rows.reduce(0) { $0 + Int($1) }
    var loop = ScoreRowLoop(
      index: EntryIndex(
        table?.entries ?? [], data[scores.edition], services: data.services.count),
      columns: data[scores.edition].standards.count,
      absences: scores.absences.map { UInt8($0.rawValue.utf8.first ?? 0) },
      wards: parts.contains(.wards) ? Pieces(cells: table?.wards ?? []) : nil,
      notes: parts.contains(.notes) ? Pieces(cells: table?.notes ?? []) : nil,
      out: ByteWriter(capacity: rows * 48))
    let standards = Pieces(
      data[scores.edition].standards.map { item in
        "\(data[scores.area].id),\(scores.year.number),\(data[item.standard].id),"
      })
    var starts: [Int32] = []
    starts.reserveCapacity(data.services.count + 1)
    services.withUnsafe { services in
      standards.withUnsafe { standards in
        (table?.entries ?? []).withUnsafeBufferPointer { entries in
          for service in data.services.indices {
            starts.append(Int32(loop.out.count))
            loop.write(service, services[service], standards, entries)
          }
        }
      }
    }
    starts.append(Int32(loop.out.count))
    self.starts = starts
    written = loop.finish()
  }

  var count: Int { written.count }

  func count(of service: Ref<Service>) -> Int {
    Int(starts[service.index + 1] - starts[service.index])
  }

  func append(to bytes: inout [UInt8]) { bytes.append(contentsOf: written.bytes) }

  func append(_ service: Ref<Service>, to bytes: inout [UInt8]) {
    let range = Int(starts[service.index])..<Int(starts[service.index + 1])
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: written.bytes[range]))
  }
}

extension SiteModel.ScoreTable {
  /// With what stands beside a whole service's score in the row of its first ward: it has none itself.
  fileprivate var withNotesInRows: Self {
    var table = self
    for whole in wholeNotes {
      let first = entries.firstIndex {
        $0.service == whole.service && $0.standard == whole.standard
      }
      guard let first else { continue }
      let note = entries[first].note
      table.entries[first].note = Int32(table.notes.count)
      table.notes.append(note < 0 ? whole.text : whole.text + "\n" + notes[Int(note)])
    }
    return table
  }
}

/// The innermost of all loops here: 360,000 rows in a network of 500 services.
private struct ScoreRowLoop: ~Copyable {
  let index: EntryIndex
  let columns: Int
  let absences: [UInt8]
  let wards: Pieces?
  let notes: Pieces?
  var out: ByteWriter

  consuming func finish() -> ByteWriter { out }

  @inline(__always)
  mutating func write(
    _ service: Int, _ id: UnsafeBufferPointer<UInt8>, _ standards: Pieces.Pointers,
    _ entries: UnsafeBufferPointer<ScoreEntry>
  ) {
    for column in 0..<columns {
      let first = Int(index.first[service * columns + column])
      guard first >= 0 else {
        out.append(id)
        out.append(standards[column])
        if wards != nil { out.append(byte: UInt8(ascii: ",")) }
        out.append(byte: UInt8(ascii: ","))
        out.append(byte: absences[service])
        if notes != nil { out.append(byte: UInt8(ascii: ",")) }
        out.append("\r\n")
        continue
      }
      let standard = entries[first].standard
      var place = first
      repeat {
        out.append(id)
        out.append(standards[column])
        if let wards {
          append(wards, entries[place].ward)
          out.append(byte: UInt8(ascii: ","))
        }
        out.append(decimal: Int64(entries[place].score.thousandths), places: 3)
        out.append(byte: UInt8(ascii: ","))
        if let notes {
          out.append(byte: UInt8(ascii: ","))
          append(notes, entries[place].note)
        }
        out.append("\r\n")
        place += 1
      } while place < entries.count && entries[place].standard == standard
        && entries[place].service.index == service
    }
  }

  private mutating func append(_ texts: Pieces, _ index: Int32) {
    if index >= 0 { texts.append(Int(index), to: &out) }
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

  fileprivate func append(_ index: Int, to out: inout ByteWriter) {
    withUnsafe { out.append($0[index]) }
  }

  /// Where the texts are, for as long as somebody looks.
  struct Pointers {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let starts: UnsafeBufferPointer<Int32>

    @inline(__always)
    subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: bytes[Int(starts[index])..<Int(starts[index + 1])])
    }
  }

  fileprivate func withUnsafe(_ use: (Pointers) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { use(Pointers(bytes: bytes, starts: $0)) }
    }
  }
}
