internal import SiteModel

/// The tables of what the network is and what was sent in, said and done: everything but scores.
struct NetworkTables {
  let data: BenchmarkSources
  let plan: DataPlan
  let words: WordList

  /// Nothing for what is no such table.
  func rows(of kind: DataFileKind, into csv: inout CSVWriter) {
    switch kind {
    case .services: services(&csv)
    case .collaboratives: collaboratives(&csv)
    case .scopes: scopes(&csv)
    case .areas: areas(&csv)
    case .standards: standards(&csv)
    case .standardsInForce: inForce(&csv)
    case .symbols: symbols(&csv)
    case .schedule: schedule(&csv)
    case .submissions: submissions(&csv)
    case .actions: actions(&csv)
    case .feedback: feedback(&csv)
    case .means: means(&csv)
    case .published(let set): published(data.published[set], &csv)
    case .scores, .areaScores, .serviceScores, .package, .metadata, .description: break
    }
  }

  // MARK: The network

  private func services(_ csv: inout CSVWriter) {
    for service in data.services {
      csv.cell(service.id)
      csv.cell(service.name)
      csv.cell(service.provider)
      csv.cell(service.collaborative.map { data[$0].id })
      csv.cell(service.security)
      csv.cell(service.place)
      csv.cell(service.url)
      csv.cell(service.opened)
      csv.cell(service.closed)
      csv.endRow()
    }
  }

  private func collaboratives(_ csv: inout CSVWriter) {
    for group in data.collaboratives {
      csv.cell(group.id)
      csv.cell(group.name)
      csv.cell(group.region.map { data[$0].id })
      csv.cell(group.declaredServices ?? (group.services.isEmpty ? nil : group.services.count))
      csv.endRow()
    }
  }

  private func scopes(_ csv: inout CSVWriter) {
    for scope in data.scopes {
      csv.cell(data.id(of: scope))
      csv.cell(scope.kind)
      csv.cell(data.name(of: scope) ?? plan.dataset.network)
      csv.endRow()
    }
  }

  private func areas(_ csv: inout CSVWriter) {
    for area in data.areas {
      csv.cell(area.id)
      csv.cell(area.name)
      csv.cell(area.summary)
      csv.endRow()
    }
  }

  private func standards(_ csv: inout CSVWriter) {
    for area in data.areas {
      var retired: [Ref<Standard>: (year: Year, why: String?)] = [:]
      for edition in area.editions.map({ data[$0] }) {
        for end in edition.retired { retired[end.standard] = (edition.year, end.why) }
      }
      for standard in area.standards {
        csv.cell(area.id)
        csv.cell(data[standard].id)
        csv.cell(data[standard].name)
        csv.cell(retired[standard]?.year.number)
        csv.cell(retired[standard]?.why)
        csv.endRow()
      }
    }
  }

  private func inForce(_ csv: inout CSVWriter) {
    for edition in data.editions {
      for item in edition.standards {
        csv.cell(data[edition.area].id)
        csv.cell(edition.year.number)
        csv.cell(item.number)
        csv.cell(data[item.standard].id)
        csv.cell(item.wording)
        csv.cell(item.replaces)
        csv.cell(item.why)
        csv.cell(item.asks?.rawValue)
        csv.endRow()
      }
    }
  }

  private func symbols(_ csv: inout CSVWriter) {
    for symbol in DataSymbol.allCases {
      csv.cell(symbol.rawValue)
      csv.cell(words.text("data-symbol-" + symbol.rawValue))
      csv.endRow()
    }
  }

  // MARK: What was sent in, said and done

  private func schedule(_ csv: inout CSVWriter) {
    for row in data.schedule {
      csv.cell(row.year.number)
      csv.cell(row.quarter)
      csv.cell(row.area.map { data[$0].id })
      csv.cell(row.due)
      csv.cell(row.why)
      csv.endRow()
    }
  }

  private func submissions(_ csv: inout CSVWriter) {
    for row in data.submissions {
      csv.cell(data[row.service].id)
      csv.cell(data[row.area].id)
      csv.cell(row.year.number)
      csv.cell(row.date)
      csv.cell(row.method)
      csv.cell(row.agreedBy)
      csv.cell(row.overall?.value)
      csv.cell(row.narrative)
      // Where it is on the site, if a page offers it.
      csv.cell(
        row.file.map { $0.value.hasPrefix("Content/") ? String($0.value.dropFirst(8)) : $0.value })
      csv.endRow()
    }
  }

  private func actions(_ csv: inout CSVWriter) {
    for row in data.actions {
      csv.cell(data.id(of: row.scope))
      csv.cell(row.area.map { data[$0].id })
      csv.cell(row.year?.number)
      csv.cell(row.standard.map { data[$0].id })
      csv.cell(row.action)
      csv.cell(row.owner)
      csv.cell(row.due)
      csv.cell(row.status?.rawValue)
      csv.cell(row.progress)
      csv.endRow()
    }
  }

  private func feedback(_ csv: inout CSVWriter) {
    for row in data.feedback {
      csv.cell(data[row.service].id)
      csv.cell(row.area.map { data[$0].id })
      csv.cell(row.year?.number)
      csv.cell(row.counts.agree)
      csv.cell(row.counts.disagree)
      csv.cell(row.counts == .hidden ? DataSymbol.confidential.rawValue : nil)
      csv.cell(row.said)
      csv.cell(row.response)
      csv.endRow()
    }
  }

  /// Scores as printed: 3.0 stays 3.0.
  private func published(_ set: PublishedSet, _ csv: inout CSVWriter) {
    for row in set.figures {
      csv.cell(data.id(of: row.scope))
      csv.cell(data[row.area].id)
      csv.cell(row.year.number)
      csv.cell(row.standard.map { data[$0].id })
      csv.cell(row.text)
      csv.cell(row.services)
      csv.cell(row.rating)
      csv.cell(row.source)
      csv.cell(row.place)
      csv.endRow()
    }
  }

  // MARK: Means

  private func means(_ csv: inout CSVWriter) {
    for row in plan.means {
      csv.cell(data.id(of: row.scope))
      csv.cell(row.scope.kind)
      csv.cell(data[row.area].id)
      csv.cell(row.year.number)
      csv.cell(millionths: row.millionths)
      csv.cell(row.shown)
      csv.cell(row.band.flatMap { data.scale?.bands[Int($0)].rating })
      csv.cell(row.standards)
      csv.cell(row.services)
      csv.cell(row.status?.rawValue)
      csv.cell(row.published.map { data.published[Int($0)].id })
      csv.endRow()
    }
  }
}
