package dev.chora.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands by name, made only when asked for: loading their classes costs start-up time. */
public final class Commands {
    /** A line of {@code chora --help}. */
    public record Entry(String name, String summary) {}

    private Commands() {}

    /** All commands in the order in which help shows them. */
    public static List<Entry> all() {
        return List.of(
                new Entry("new", "Make a project from the bundled template or another one"),
                new Entry("copy", "Copy a template to a destination, as Copier does"),
                new Entry("recopy", "Apply the template again, keeping the answers"),
                new Entry("update", "Bring a project to a newer version of its template"),
                new Entry("adopt", "Find the version and answers of a project that has no answers file"),
                new Entry("diff", "Show what an update would change, or what was changed in the project"),
                new Entry("why", "Tell where a line of the project comes from"),
                new Entry("verify", "Prove that a project works: files, build, tests, images, containers"),
                new Entry("check-update", "Tell whether the template has a newer version"),
                new Entry("docker", "Help with Docker: check the engine, find out why a container fails, explain"),
                new Entry("ledger", "Keep count of a team's projects: what they are, what was measured, what it saves"),
                new Entry(
                        "template",
                        "Help for authors of templates: check and test one, JSON Schemas, the bundled one"));
    }

    /** The command of a full name, with a blank between a group and its command: {@code docker validate}; or null. */
    public static @Nullable Command find(String name) {
        int blank = name.indexOf(' ');
        if (blank < 0) {
            return single(name);
        }
        return single(name.substring(0, blank)) instanceof CommandGroup group
                ? group.command(name.substring(blank + 1))
                : null;
    }

    /** What help says about the command of a full name; null where it is not listed. */
    public static @Nullable String summary(String name) {
        int blank = name.indexOf(' ');
        if (blank < 0) {
            return summary(name, all());
        }
        return single(name.substring(0, blank)) instanceof CommandGroup group
                ? summary(name.substring(blank + 1), group.commands())
                : null;
    }

    private static @Nullable String summary(String name, List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.name().equals(name)) {
                return entry.summary();
            }
        }
        return null;
    }

    private static @Nullable Command single(String name) {
        switch (name) {
            case "new":
                return new NewCommand();
            case "generate":
                return new NewCommand();
            case "copy":
                return new CopyCommand();
            case "recopy":
                return new RecopyCommand();
            case "update":
                return new UpdateCommand();
            case "adopt":
                return new AdoptCommand();
            case "diff":
                return new DiffCommand();
            case "why":
                return new WhyCommand();
            case "verify":
                return new VerifyCommand();
            case "check-update":
                return new CheckUpdateCommand();
            case "docker":
                return new dev.chora.cli.command.docker.DockerCommand();
            case "ledger":
                return new dev.chora.cli.command.ledger.LedgerCommand();
            case "template":
                return new dev.chora.cli.command.template.TemplateCommand();
            case "complete":
                return new CompleteCommand();
            default:
                return null;
        }
    }
}
