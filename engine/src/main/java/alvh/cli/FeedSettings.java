package alvh.cli;

import alvh.feed.FetchPolicy;
import alvh.workspace.CollectSection;
import alvh.workspace.FetchSection;
import alvh.workspace.Workspace;
import alvh.workspace.Yaml;
import alvh.workspace.YamlMapping;
import alvh.workspace.YamlNode;

/// What alvh.yaml says about fetching and collecting.
///
/// @param fetch its mapping `fetch:`
/// @param collect its mapping `collect:`
record FeedSettings(FetchSection fetch, CollectSection collect) {
  static FeedSettings of(Workspace workspace) {
    YamlMapping settings = Yaml.read(workspace.settings());
    return new FeedSettings(
        settings
            .find("fetch")
            .map(YamlNode::asMapping)
            .map(FetchSection::read)
            .orElse(FetchSection.STANDARD),
        settings
            .find("collect")
            .map(YamlNode::asMapping)
            .map(CollectSection::read)
            .orElse(CollectSection.STANDARD));
  }

  /// How requests are made on this machine.
  FetchPolicy policy(boolean isOffline) {
    FetchPolicy policy = fetch.policy(System.getenv());
    return isOffline ? policy.offline() : policy;
  }
}
