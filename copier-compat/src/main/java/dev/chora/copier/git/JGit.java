package dev.chora.copier.git;

import java.io.IOException;
import java.util.Map;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.util.SystemReader;

/** Sets JGit up; whatever opens a repository with it has to go through here first. */
public final class JGit {
    private static final String LOGGING = "slf4j.internal.verbosity";

    private JGit() {}

    /**
     * Makes JGit use this environment, quickly and silently.
     *
     * @param environment variables that say where git's configuration is
     */
    public static void prepare(Map<String, String> environment) {
        // JGit logs through slf4j, which complains on standard error when nobody listens. It looks once, as soon as a
        // class of JGit's is initialised, so that this class must not be one of them.
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "ERROR");
        }
        JGitSystem.use(environment);
    }

    /** The person's git configuration: of the system, below {@code XDG_CONFIG_HOME}, and in the home folder. */
    static Config configuration(Map<String, String> environment) {
        prepare(environment);
        try {
            return SystemReader.getInstance().getUserConfig();
        } catch (ConfigInvalidException | IOException e) {
            throw new GitException("cannot read git's configuration: " + e.getMessage(), e);
        }
    }
}
