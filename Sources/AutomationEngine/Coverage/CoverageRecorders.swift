/// The recorders of a catalog's definitions, by place; none is kept where nothing is measured.
struct CoverageRecorders {
  private var recorders: [CoverageRecorder]

  init(_ catalog: Catalog) {
    recorders =
      catalog.measuresCoverage
      ? Array(repeating: CoverageRecorder(catalog.expressions), count: catalog.count) : []
  }

  /// The recorder of the definition at a place; one that takes down nothing where none is kept.
  subscript(place: Int) -> CoverageRecorder {
    get { recorders.isEmpty ? CoverageRecorder() : recorders[place] }
    _modify {
      guard recorders.isEmpty else {
        yield &recorders[place]
        return
      }
      var idle = CoverageRecorder()
      yield &idle
    }
  }
}
