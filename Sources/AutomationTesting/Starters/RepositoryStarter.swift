/// The files to start a repository of definitions with.
package enum RepositoryStarter {
  package static let files = [
    StarterFile("automations/.gitkeep", ""),
    StarterFile("golden/README.md", casesNote),
    StarterFile(".drydock.yaml", configuration),
    StarterFile(".github/workflows/drydock.yml", workflow),
    StarterFile(".githooks/pre-commit", isExecutable: true, hook),
  ]

  private static let casesNote = """
    # Cases of several definitions

    The cases of one definition stand beside it in `automations`. Cases of several definitions go into
    `golden/cases`, which `drydock test` looks into as soon as it is there.

    """

  private static let configuration = """
    # What `drydock` does in this repository; every key may be left out.

    # Files and folders that hold no definitions, as in .gitignore.
    ignore: []

    # Checks by code or name: off, note, warning or error.
    # checks:
    #   unpublished-automation: off
    #   trailing-comma: error

    # Findings that are known, where a comment cannot stand.
    # silence:
    #   - file: automations/old/*.json
    #     checks: [J002]
    #     reason: replaced in the third quarter

    """

  private static let workflow = """
    # Checks and tests the definitions of every pull request; findings stand beside its lines.
    name: Drydock
    on:
      push:
        branches: [main]
      pull_request:
    permissions:
      contents: read
    jobs:
      drydock:
        runs-on: ubuntu-latest
        steps:
          - uses: actions/checkout@v4
          - name: Install
            env:
              # A variable of the repository: where your organisation keeps the program.
              DRYDOCK_URL: ${{ vars.DRYDOCK_URL }}
            run: |
              sudo apt-get update -qq
              sudo apt-get install -y -qq libjq1 libyaml-0-2
              sudo curl -fsSL --output /usr/local/bin/drydock "$DRYDOCK_URL"
              sudo chmod +x /usr/local/bin/drydock
          - name: Validate
            run: drydock validate . --format github
          - name: Test
            if: always()
            run: drydock test --format github

    """

  private static let hook = """
    #!/bin/sh
    # Keeps definitions that fail their checks or cases out of commits.
    # Turn it on with: git config core.hooksPath .githooks
    set -e
    # Before the first definition there is nothing to check.
    ls automations/* >/dev/null 2>&1 || exit 0
    drydock validate --quiet .
    drydock test

    """
}
