package dev.chora.copier.git;

import java.io.File;
import java.util.Map;
import org.eclipse.jgit.internal.util.CleanupService;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit may know of the machine: the git configuration of the person, found where git finds it, and nothing that
 * takes time to find out. Left to itself JGit runs git to find its configuration, measures the file system's clock, and
 * loads its messages by reflection.
 */
final class JGitSystem extends SystemReader {
    private final Map<String, String> environment;

    private JGitSystem(Map<String, String> environment) {
        this.environment = environment;
        setPlatformChecker();
    }

    static synchronized void use(Map<String, String> environment) {
        if (!(SystemReader.getInstance() instanceof JGitSystem)) {
            // Constructed by hand it neither looks for OSGi nor registers a shutdown hook.
            new CleanupService();
        }
        SystemReader.setInstance(new JGitSystem(environment));
        String home = environment.get("HOME");
        if (home != null && !home.isEmpty()) {
            FS.DETECTED.setUserHome(new File(home));
        }
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        String own = environment.get("GIT_CONFIG_GLOBAL");
        if (own != null) {
            return new FileBasedConfig(parent, new File(own), fs);
        }
        File home = fs.userHome();
        String xdg = environment.get("XDG_CONFIG_HOME");
        File config = xdg == null || xdg.isEmpty() ? new File(home, ".config") : new File(xdg);
        FileBasedConfig shared = new FileBasedConfig(parent, new File(new File(config, "git"), "config"), fs) {
            @Override
            public boolean isOutdated() {
                return false;
            }
        };
        load(shared);
        return new FileBasedConfig(shared, new File(home, ".gitconfig"), fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        String own = environment.get("GIT_CONFIG_SYSTEM");
        boolean none = environment.containsKey("GIT_CONFIG_NOSYSTEM");
        return none
                ? new Fixed(parent, fs)
                : new FileBasedConfig(parent, new File(own == null ? "/etc/gitconfig" : own), fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new Fixed(parent, fs);
    }

    private static void load(FileBasedConfig config) {
        try {
            config.load();
        } catch (Exception e) {
            throw new GitException("cannot read " + config.getFile() + ": " + e.getMessage(), e);
        }
    }

    /** A configuration that is in no file and knows the resolution of the file system's clock. */
    private static final class Fixed extends FileBasedConfig {
        Fixed(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // There is nothing to load.
        }

        @Override
        public void save() {
            // There is nowhere to save to.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public @Nullable String getString(String section, @Nullable String subsection, String name) {
            if (section.equals("filesystem")) {
                return name.equals("timestampResolution") ? "1 milliseconds" : "2 milliseconds";
            }
            return super.getString(section, subsection, name);
        }
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public @Nullable String getenv(String variable) {
        return environment.get(variable);
    }

    @Override
    public @Nullable String getProperty(String key) {
        return System.getProperty(key);
    }

    @Override
    public long getCurrentTime() {
        return System.currentTimeMillis();
    }

    @Override
    @SuppressWarnings("JavaUtilDate")
    public int getTimezone(long when) {
        return getTimeZone().getOffset(when) / 60_000;
    }
}
