import AutomationDefinitions
import AutomationTesting
import JSONValues
import Testing

/// What `path=value` changes, and what it refuses.
struct EventEditTests {
  /// The side after an update, with the changes made; else the fault.
  private func after(_ arguments: [String], unset: [String] = []) throws -> String {
    var recipe = EventRecipe(.entityUpdated)
    recipe.before = try JSONValue(parsing: #"{"identifier": "a", "blueprint": "b"}"#)
    recipe.after = try JSONValue(
      parsing: #"""
        {"identifier": "a", "blueprint": "b", "team": ["x"], "properties":
        {"n": 1, "t": "one", "f": false, "nothing": null, "a b": [1, {"c": 2}]}}
        """#)
    do {
      recipe.edits = try arguments.map { try EventEdit.argument($0) }
      recipe.edits += try unset.map { .remove(try EventPath($0)) }
      let event = try EventMaker(definitions: []).event(recipe).value
      return event["diff"]?["after"]?["properties"]?.jsonText ?? "nothing"
    } catch let fault as EventFault {
      return "\(fault)"
    }
  }

  private static let rest = #""f":false,"nothing":null,"a b":[1,{"c":2}]}"#

  @Test(arguments: [
    ("diff.after.properties.n=2", #"{"n":2,"t":"one","# + rest),
    (".diff.after.properties.n=2.5", #"{"n":2.5,"t":"one","# + rest),
    ("diff.after.properties.t=2", #"{"n":1,"t":"2","# + rest),
    ("diff.after.properties.t:=2", #"{"n":1,"t":2,"# + rest),
    ("diff.after.properties.t=a=b:=c", #"{"n":1,"t":"a=b:=c","# + rest),
    (#"diff.after.properties:={"z":[]}"#, #"{"z":[]}"#),
    (#"diff.after.properties["n"]=3"#, #"{"n":3,"t":"one","# + rest),
    (#"diff.after.properties."n"=3"#, #"{"n":3,"t":"one","# + rest),
    ("diff.after.team[0]=y", #"{"n":1,"t":"one","# + rest),
  ])
  func setsValuesOfTheTypeThatStandsThere(argument: String, expected: String) throws {
    #expect(try after([argument]) == expected)
  }

  @Test func setsNewPartsAndTakesAway() throws {
    let properties = "diff.after.properties"
    let kept = "\(properties).n"
    let removed = ["t", "f", "nothing"].map { "\(properties).\($0)" }
    #expect(
      try after(
        ["\(properties).new.deep=1", "\(properties)[\"a b\"][2]:=3", "\(kept)=7"],
        unset: removed + ["\(properties)[\"a b\"][1].c", "\(properties)[\"a b\"][0]"])
        == #"{"n":7,"a b":[{},3],"new":{"deep":"1"}}"#)
  }

  @Test(arguments: [
    ("diff", "`diff` has no value: write `path=value` or `path:=JSON`"),
    (
      "=1",
      "`` is no path: it names nothing: write it as in jq, such as `diff.after.properties.language`"
    ),
    (
      "diff..after=1",
      "`diff..after` is no path: a name is missing: write it as in jq, such as "
        + "`diff.after.properties.language`"
    ),
    (
      "diff.after.team[x]=1",
      "`diff.after.team[x]` is no path: `[x]` is no index: write it as in jq, such as "
        + "`diff.after.properties.language`"
    ),
    ("diff.afer.properties.n=1", "there is no `.diff.afer`: did you mean `after`?"),
    (
      "event.diff.after=1",
      "there is no `.event`: `.` has `identifier`, `action`, `resourceType`, `trigger`, `context`, "
        + "`diff`"
    ),
    ("diff.after.team[4]=1", "there is no `.diff.after.team[4]`: the last one is `[0]`"),
    (
      "diff.after.properties.nothing.a=1",
      "`.diff.after.properties.nothing` is null, which has no key `a`"
    ),
    (
      "diff.after.properties.n=one",
      "found the text `one`, but `.diff.after.properties.n` is a number: write "
        + "`.diff.after.properties.n:=JSON` to give another type"
    ),
    (
      "diff.after.properties.f=yes",
      "found the text `yes`, but `.diff.after.properties.f` is a boolean: write "
        + "`.diff.after.properties.f:=JSON` to give another type"
    ),
  ])
  func refusesWhatLeadsNowhere(argument: String, expected: String) throws {
    #expect(try after([argument]) == expected)
  }

  @Test func refusesToTakeAwayWhatIsNotThere() throws {
    #expect(
      try after([], unset: ["diff.after.properties.nn"])
        .hasPrefix("there is no `.diff.after.properties.nn`"))
  }
}
