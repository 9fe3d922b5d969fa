package dev.chora.cli.report;

import dev.chora.cli.Console;
import dev.chora.copier.merge.Change;
import dev.chora.copier.merge.Outcome;
import dev.chora.copier.merge.Plan;
import dev.chora.copier.merge.Reason;
import dev.chora.copier.merge.SideFile;
import dev.chora.copier.update.UpdateResult;
import java.io.PrintStream;

/**
 * What an update did, for people: every path that changed or was passed over, conflicts last with file and line. Of an
 * update that was only tried, every path.
 */
public final class UpdateText {
    private static final int WIDTH = 9;

    private UpdateText() {}

    public static void tell(UpdateResult result, Console console) {
        PrintStream err = console.err();
        Plan plan = result.plan();
        for (Change change : plan.changes()) {
            if (!change.conflict() && (worthTelling(change) || !result.applied())) {
                err.println(line(change));
            }
        }
        err.println(summary(result));
        if (result.baseFromStore()) {
            err.println("The old version of the template cannot be had; what it had made was still in the store.");
        }
        if (result.hasConflicts()) {
            err.println(
                    plan.conflicts().size() == 1
                            ? "\nOne conflict:"
                            : "\n" + plan.conflicts().size() + " conflicts:");
            for (Change change : plan.conflicts()) {
                err.println(line(change));
            }
            err.println(
                    result.applied()
                            ? "\nSettle them, then: chora update --continue (or --abort to go back)"
                            : "\nThe update would leave these for you to settle.");
        }
    }

    /** Paths where something happens, or where the template's change does not arrive. */
    static boolean worthTelling(Change change) {
        return change.changesSomething()
                || change.reason() == Reason.MISSED_CHANGE
                || change.reason() == Reason.LEFT_OVER
                || change.reason() == Reason.MOVED_AND_DROPPED;
    }

    private static String line(Change change) {
        StringBuilder line = new StringBuilder("  ").append(change.outcome().word());
        while (line.length() < WIDTH + 3) {
            line.append(' ');
        }
        line.append(place(change)).append(": ").append(change.reason().text());
        SideFile aside = change.aside();
        if (aside != null) {
            line.append(" (see ").append(aside.path()).append(')');
        }
        return line.toString();
    }

    /** The path, where it was before, and the line of the first conflict. */
    static String place(Change change) {
        String from = change.movedFrom() == null ? "" : change.movedFrom() + " -> ";
        int line = change.firstConflictLine();
        return from + change.path() + (line > 0 ? ":" + line : "");
    }

    /** Both versions, with their templates when these are not the same. */
    static String versions(UpdateResult result, String between) {
        String from = result.fromTemplate() == null ? "" : result.fromTemplate() + " ";
        String to = result.fromTemplate() == null ? "" : result.template() + " ";
        return from + result.fromVersion() + between + to + result.toVersion();
    }

    static String summary(UpdateResult result) {
        StringBuilder text = new StringBuilder(result.applied() ? "\nUpdated from " : "\nAn update would go from ");
        text.append(versions(result, " to "));
        String separator = ": ";
        for (Outcome outcome : Outcome.values()) {
            int count = result.plan().count(outcome);
            if (count > 0) {
                text.append(separator).append(count).append(' ').append(outcome.word());
                separator = ", ";
            }
        }
        return text.toString();
    }
}
