internal import Glibc
internal import SiteInput
internal import SiteModel

/// Tells which files of a site change, as the system says it (inotify): in `Content/`, in `Themes/`,
/// and in a theme's folder elsewhere.
///
/// One save is many events, and editors save in many ways: they write the file, or another that
/// takes its name. `next` waits until all is quiet, and says what may be different then; whether a
/// file is there is for its reader to find out.
struct FolderWatcher: ~Copyable {
  private let root: String
  /// A theme's folder that does not lie in the site, from the root of the disk.
  private let theme: String?
  private let descriptor: Int32
  private var folders: [Int32: String] = [:]
  private var numbers: [String: Int32] = [:]
  /// Files that somebody is writing.
  private var unfinished: Set<String> = []
  private var changed = ChangedFiles()
  /// Changes behind a link go by another name: then any change may be anywhere.
  private var hasLinks = false
  private var hasRemovals = false
  /// The system watches no more folders.
  private(set) var isBlind = false
  private static let watchedNames: Set<String> = ["Content", "Themes"]
  private static let mask = UInt32(
    IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_ATTRIB
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

  init(root: String, theme: String?) {
    self.root = root
    self.theme = theme
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    isBlind = descriptor < 0
    watchAll()
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  // MARK: Waiting

  /// Milliseconds: how long it must be quiet before a change counts as done.
  private enum Quiet {
    static let written: Int32 = 6
    /// What goes often comes back at once, from an editor.
    static let removed: Int32 = 30
    static let unfinished: Int32 = 60
    /// However busy it is.
    static let most = 250
    /// Between looks at a folder that can't be watched.
    static let blind: Int32 = 2000
    static let idle: Int32 = 15_000
  }

  /// The next changes; nothing when `wake` can be read, which says that it is over. `idle` is called
  /// now and then while nothing changes.
  mutating func next(wake: Int32, idle: () -> Void) -> ChangedFiles? {
    while changed.isEmpty {
      switch wait(wake, isBlind ? Quiet.blind : Quiet.idle) {
      case .over: return nil
      case .quiet:
        idle()
        if isBlind { return .everything }
      case .events: collect()
      }
    }
    let start = milliseconds()
    while milliseconds() - start < Quiet.most {
      let time =
        !unfinished.isEmpty
        ? Quiet.unfinished : (hasRemovals ? Quiet.removed : Quiet.written)
      switch wait(wake, time) {
      case .over: return nil
      case .quiet: return take()
      case .events: collect()
      }
    }
    return take()
  }

  /// Whether `next` would have something to say.
  mutating func hasNews() -> Bool {
    collect()
    return !changed.isEmpty
  }

  private mutating func take() -> ChangedFiles {
    defer { changed = ChangedFiles() }
    unfinished = []
    hasRemovals = false
    return hasLinks ? .everything : changed
  }

  private enum Waited { case over, quiet, events }

  private func wait(_ wake: Int32, _ timeout: Int32) -> Waited {
    var polled = [
      pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let count = poll(&polled, descriptor < 0 ? 1 : 2, timeout)
      if count < 0, errno == EINTR { continue }
      if polled[0].revents != 0 { return .over }
      return count > 0 ? .events : .quiet
    }
  }

  private func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  // MARK: Events

  private mutating func collect() {
    let size = 1 << 16
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, size)
      guard count > 0 else { return }
      var offset = 0
      while offset + MemoryLayout<inotify_event>.size <= count {
        let event = buffer.load(fromByteOffset: offset, as: inotify_event.self)
        let start = offset + MemoryLayout<inotify_event>.size
        let name = buffer[start..<start + Int(event.len)].prefix { $0 != 0 }
        take(event, String(decoding: name, as: UTF8.self))
        offset = start + Int(event.len)
      }
    }
  }

  private mutating func take(_ event: inotify_event, _ name: String) {
    let kind = Int(event.mask)
    if kind & Int(IN_Q_OVERFLOW) != 0 {
      watchAll()
      changed = .everything
      return
    }
    guard let folder = folders[event.wd] else { return }
    if kind & Int(IN_IGNORED) != 0 {
      folders[event.wd] = nil
      if numbers[folder] == event.wd { numbers[folder] = nil }
      return
    }
    guard !name.isEmpty else {
      // The folder itself; of one inside another the outer says so too.
      if kind & Int(IN_ATTRIB) == 0, folder.isEmpty || folder == theme { watchAll() }
      if !folder.isEmpty { changed.hasNewListing = true }
      return
    }
    // Of the site's own folder only those in it that belong to the site.
    if folder.isEmpty, !Self.watchedNames.contains(name) { return }
    let path = folder.isEmpty ? name : folder + "/" + name
    if kind & Int(IN_ISDIR) != 0 {
      folderChanged(path, kind)
    } else if !HiddenNames.isLitter(name) {
      fileChanged(path, kind)
    }
  }

  private mutating func folderChanged(_ path: String, _ kind: Int) {
    changed.hasNewListing = true
    if kind & Int(IN_MOVED_FROM) != 0 { forget(path) }
    if kind & (Int(IN_MOVED_FROM) | Int(IN_DELETE)) != 0 { hasRemovals = true }
    // What lies in it may be other files under the names of those that lay there before.
    if kind & (Int(IN_CREATE) | Int(IN_MOVED_TO)) != 0 { watch(path, notes: true) }
  }

  private mutating func fileChanged(_ path: String, _ kind: Int) {
    let isGone = kind & (Int(IN_MOVED_FROM) | Int(IN_DELETE)) != 0
    changed.files.insert(SourcePath(path))
    if isGone { hasRemovals = true }
    if isGone || kind & (Int(IN_CLOSE_WRITE) | Int(IN_MOVED_TO)) != 0 {
      unfinished.remove(path)
    } else if kind & (Int(IN_CREATE) | Int(IN_MODIFY)) != 0 {
      unfinished.insert(path)
      if kind & Int(IN_CREATE) != 0, isLink(path) { hasLinks = true }
    }
  }

  // MARK: Folders

  private mutating func watchAll() {
    guard descriptor >= 0 else { return }
    for number in folders.keys { inotify_rm_watch(descriptor, number) }
    folders = [:]
    numbers = [:]
    hasLinks = false
    add("")
    for name in Self.watchedNames.sorted() { watch(name, notes: false) }
    if let theme { watch(theme, notes: false) }
  }

  /// The folder and all below it. `notes`: its files count as changed; they may have come before it
  /// was watched.
  private mutating func watch(_ folder: String, notes: Bool) {
    var pending = [folder]
    while let folder = pending.popLast() {
      guard add(folder), let directory = opendir(absolute(folder)) else { continue }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(cString: bytes.bindMemory(to: CChar.self).baseAddress!)
        }
        if name.hasPrefix(".") { continue }
        let path = folder + "/" + name
        switch kind(of: path, Int32(entry.pointee.d_type)) {
        case S_IFDIR: pending.append(path)
        case S_IFLNK: hasLinks = true
        default: if notes { changed.files.insert(SourcePath(path)) }
        }
      }
    }
  }

  @discardableResult
  private mutating func add(_ folder: String) -> Bool {
    // The site's own folder may be named by a link, and a theme's.
    let number = inotify_add_watch(descriptor, absolute(folder), Self.mask)
    guard number >= 0 else {
      if errno == ENOSPC { isBlind = true }
      return false
    }
    if let before = folders[number], before != folder { numbers[before] = nil }
    folders[number] = folder
    numbers[folder] = number
    return true
  }

  /// A folder that was moved away is still watched, under a name that is no longer its own.
  private mutating func forget(_ folder: String) {
    for (path, number) in numbers where path == folder || path.hasPrefix(folder + "/") {
      inotify_rm_watch(descriptor, number)
      folders[number] = nil
      numbers[path] = nil
    }
  }

  private func absolute(_ folder: String) -> String {
    if folder.isEmpty { return root }
    return folder.hasPrefix("/") ? folder : root + "/" + folder
  }

  private func isLink(_ path: String) -> Bool { kind(of: path, Int32(DT_UNKNOWN)) == S_IFLNK }

  /// Some file systems don't say in the listing what an entry is.
  private func kind(of path: String, _ listed: Int32) -> mode_t {
    switch listed {
    case Int32(DT_DIR): return S_IFDIR
    case Int32(DT_REG): return S_IFREG
    case Int32(DT_LNK): return S_IFLNK
    default:
      var status = stat()
      return lstat(absolute(path), &status) == 0 ? status.st_mode & S_IFMT : 0
    }
  }
}
