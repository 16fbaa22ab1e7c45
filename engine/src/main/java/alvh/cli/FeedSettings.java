package alvh.cli;

import alvh.feed.FetchPolicy;
import alvh.workspace.CollectSection;
import alvh.workspace.FetchSection;
import alvh.workspace.Workspace;
import alvh.workspace.WorkspaceConfig;

/// What alvh.yaml says about fetching and collecting.
///
/// @param fetch its mapping `fetch:`
/// @param collect its mapping `collect:`
record FeedSettings(FetchSection fetch, CollectSection collect) {
  static FeedSettings of(Workspace workspace) {
    WorkspaceConfig config = WorkspaceConfig.of(workspace);
    return new FeedSettings(config.fetch(), config.collect());
  }

  /// How requests are made on this machine.
  FetchPolicy policy(boolean isOffline) {
    FetchPolicy policy = fetch.policy(System.getenv());
    return isOffline ? policy.offline() : policy;
  }
}
