package dev.chora.copier.git;

import java.util.Map;
import org.eclipse.jgit.lib.Config;
import org.jspecify.annotations.Nullable;

/** What the person's git configuration says about fetching. */
public final class GitSettings {
    private final Config config;
    private final Map<String, String> environment;

    private GitSettings(Config config, Map<String, String> environment) {
        this.config = config;
        this.environment = environment;
    }

    public static GitSettings of(Map<String, String> environment) {
        return new GitSettings(JGit.configuration(environment), environment);
    }

    /** An address after {@code url.<base>.insteadOf}: the longest beginning that has a replacement is replaced. */
    public String rewritten(String url) {
        String longest = "";
        String base = "";
        for (String candidate : config.getSubsections("url")) {
            for (String beginning : config.getStringList("url", candidate, "insteadOf")) {
                if (url.startsWith(beginning) && beginning.length() > longest.length()) {
                    longest = beginning;
                    base = candidate;
                }
            }
        }
        return longest.isEmpty() ? url : base + url.substring(longest.length());
    }

    /** Whether a submodule may be fetched from this machine: git forbids it unless {@code protocol.file.allow} says so. */
    public boolean allowsLocalSubmodules() {
        String allowed = environment.get("GIT_ALLOW_PROTOCOL");
        if (allowed != null) {
            return (":" + allowed + ":").contains(":file:");
        }
        String policy = config.getString("protocol", "file", "allow");
        return "always".equals(policy == null ? config.getString("protocol", null, "allow") : policy);
    }

    /** Whether http needs what JGit does not do as git does: proxies, client certificates, extra headers. */
    public boolean needsGitForHttp() {
        for (String variable : new String[] {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
            String value = environment.get(variable);
            if (value != null && !value.isEmpty()) {
                return true;
            }
        }
        return !config.getNames("http", true).isEmpty()
                || !config.getSubsections("http").isEmpty();
    }

    /** A setting, for what has no method of its own. */
    public @Nullable String get(String section, String name) {
        return config.getString(section, null, name);
    }
}
