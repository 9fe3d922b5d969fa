package dev.chora.cli.report;

import dev.chora.cli.markdown.Page;
import dev.chora.docker.host.Check;
import dev.chora.docker.host.Check.Mend;
import dev.chora.docker.host.Check.Verdict;
import dev.chora.docker.host.Validation;
import java.util.ArrayList;
import java.util.List;

/** What an engine and its machine have, against what services need, and how to mend what is missing. */
public final class ValidationText {
    private static final int INDENT = 9;
    private static final int LONGEST_FIGURE = 30;

    private ValidationText() {}

    /** The whole text, written to a page. */
    public static String of(Validation validation, Page page) {
        page.text(validation.engine() == null ? "No container engine answers." : validation.engine());
        List<List<String>> rows = new ArrayList<>();
        int failed = 0;
        boolean unknown = false;
        for (Check check : validation.checks()) {
            failed += check.verdict() == Verdict.FAILED ? 1 : 0;
            unknown |= check.verdict() == Verdict.UNKNOWN;
            rows.add(List.of(mark(check.verdict()), check.title(), check.found(), check.needed()));
        }
        page.text("Figures of " + validation.resources().where() + ":");
        page.table(List.of("", "", "there is", "needed"), rows);
        if (unknown && !validation.resources().unmeasured().isEmpty()) {
            page.paragraph(
                    "Not everything was measured: " + validation.resources().unmeasured() + ".");
        }
        for (Check check : validation.checks()) {
            mend(page, check);
        }
        return page.paragraph(
                        failed == 0
                                ? "Ready for AI services."
                                : failed + (failed == 1 ? " thing is" : " things are") + " missing for AI services.")
                .shown();
    }

    private static void mend(Page page, Check check) {
        Mend mend = check.mend();
        if (mend == null) {
            return;
        }
        boolean figure = check.found().length() <= LONGEST_FIGURE;
        page.title("To mend: " + check.title()
                + (figure ? " (" + check.found() + ", needed: " + check.needed() + ")" : ""));
        page.rows("Linux", List.of(mend.linux()), INDENT, false);
        page.rows("macOS", List.of(mend.macos()), INDENT, false);
        page.rows("Windows", List.of(mend.windows()), INDENT, false);
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case OK -> "ok";
            case FAILED -> "NO";
            case UNKNOWN -> "?";
        };
    }
}
