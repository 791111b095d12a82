import Testing

/// Tests that start worker processes, one at a time since they look at the workers of this process.
@Suite(.serialized) enum IsolationTests {}
