import Testing

@Suite(
  .enabled(if: SpecificationExample.sharedFolder != nil, "the folder `shared` is not beside the project"))
struct SpecificationTests {
  @Test(arguments: SpecificationExample.all)
  func examplesRenderAsSpecified(_ example: SpecificationExample) throws {
    let actual = try render(
      example.template, stack: [example.data.value], partials: example.partials ?? [:])
    let expected = example.expected
    #expect(actual == expected)
  }

  @Test func everyExampleOfTheModulesIsRead() {
    let actual = SpecificationExample.all.count
    let expected = 12 + 14 + 42 + 34 + 22 + 12 + 27 + 21
    #expect(actual == expected)
  }
}
