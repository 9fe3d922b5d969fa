package dev.chora.copier.lint;

import dev.chora.copier.Nearest;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.render.Jinja;
import dev.chora.copier.switching.Origins;
import dev.chora.jinja.ast.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What texts read against what there is: questions, variables of Copier, functions, filters, tests. */
final class Variables {
    /** Variables of Copier (its docs, "Rendered variables" and "migrations"), and what Jinja knows in some places. */
    private static final Set<String> GIVEN = Set.of(
            "_copier_answers",
            "_copier_conf",
            "_copier_operation",
            "_copier_phase",
            "_copier_python",
            "_external_data",
            "_folder_name",
            "_stage",
            "_version_from",
            "_version_to",
            "_version_current",
            "_version_pep440_from",
            "_version_pep440_to",
            "_version_pep440_current",
            "UNSET",
            "loop",
            "self",
            "super",
            "caller",
            "varargs",
            "kwargs",
            "now",
            "make_secret");

    private final TemplateConfig config;
    private final Jinja jinja;
    private final Findings findings;
    private final boolean python;
    private final List<String> questions;

    /** @param python whether extensions written in Python may add names that cannot be known here */
    Variables(TemplateConfig config, Jinja jinja, Findings findings, boolean python) {
        this.config = config;
        this.jinja = jinja;
        this.findings = findings;
        this.python = python;
        this.questions = new ArrayList<>(config.questions().keySet());
    }

    void check(Texts texts) {
        Set<String> anywhere = new HashSet<>();
        for (Scan scan : texts.scans().values()) {
            anywhere.addAll(scan.assigned);
        }
        Set<String> used = new HashSet<>();
        Map<String, Map<String, Text>> needs = new LinkedHashMap<>();
        for (Map.Entry<Text, Scan> entry : texts.scans().entrySet()) {
            Text text = entry.getKey();
            Scan scan = entry.getValue();
            if (!Origins.SETTING.equals(text.key())) {
                Set<String> elsewhere = new HashSet<>(scan.mentioned);
                elsewhere.remove(text.question());
                used.addAll(elsewhere);
            }
            if (!python) {
                unknown(text, scan, anywhere);
            }
            if (text.question() != null && "when".equals(text.key())) {
                for (String name : scan.mentioned) {
                    if (config.questions().containsKey(name)) {
                        needs.computeIfAbsent(text.question(), key -> new LinkedHashMap<>())
                                .putIfAbsent(name, text);
                    }
                }
            }
        }
        Set<String> cyclic = cycles(needs);
        later(texts, cyclic);
        unused(used);
    }

    private void unknown(Text text, Scan scan, Set<String> assignedAnywhere) {
        boolean ofOthers = Origins.SETTING.equals(text.key());
        Map<String, Position> reads = ofOthers ? Map.of() : scan.reads;
        for (Map.Entry<String, Position> read : reads.entrySet()) {
            String name = read.getKey();
            if (config.questions().containsKey(name)
                    || GIVEN.contains(name)
                    || jinja.environment().registry().globalNames().contains(name)
                    || scan.assigned.contains(name)
                    || assignedAnywhere.contains(name)) {
                continue;
            }
            List<String> known = new ArrayList<>(questions);
            known.addAll(GIVEN);
            String near = Nearest.to(name, known);
            findings.add(
                    Rule.UNKNOWN_VARIABLE,
                    "Nothing defines the variable " + name,
                    text.place().at(read.getValue().line(), read.getValue().column()),
                    near == null ? "Add a question of this name, or give it a default." : "Did you mean " + near + "?");
        }
        for (Map.Entry<String, Position> filter : scan.filters.entrySet()) {
            if (jinja.environment().filter(filter.getKey()) == null) {
                missing(text, filter, "filter");
            }
        }
        for (Map.Entry<String, Position> test : scan.tests.entrySet()) {
            if (jinja.environment().test(test.getKey()) == null) {
                missing(text, test, "test");
            }
        }
    }

    private void missing(Text text, Map.Entry<String, Position> use, String what) {
        findings.add(
                Rule.UNKNOWN_FILTER,
                "There is no " + what + " " + use.getKey(),
                text.place().at(use.getValue().line(), use.getValue().column()),
                "Look at its name; extensions are listed in _jinja_extensions.");
    }

    /** The questions on circles of conditions; each circle is one finding. */
    private Set<String> cycles(Map<String, Map<String, Text>> needs) {
        Set<String> done = new HashSet<>();
        for (String start : needs.keySet()) {
            List<String> circle = done.contains(start) ? null : circle(start, needs);
            if (circle != null) {
                done.addAll(circle);
                findings.add(
                        Rule.WHEN_CYCLE,
                        "The conditions of these questions need each other: " + String.join(" -> ", circle) + " -> "
                                + start,
                        config.place(0, 0, start, "when"),
                        "A condition can only read answers of questions before it.");
            }
        }
        return done;
    }

    /** The shortest way back to a question along conditions; null when there is none. */
    private static @Nullable List<String> circle(String start, Map<String, Map<String, Text>> needs) {
        Deque<List<String>> ways = new ArrayDeque<>();
        Set<String> seen = new LinkedHashSet<>();
        ways.add(List.of(start));
        while (!ways.isEmpty()) {
            List<String> way = ways.remove();
            for (String next :
                    needs.getOrDefault(way.get(way.size() - 1), Map.of()).keySet()) {
                if (next.equals(start)) {
                    return way;
                }
                if (seen.add(next)) {
                    List<String> longer = new ArrayList<>(way);
                    longer.add(next);
                    ways.add(longer);
                }
            }
        }
        return null;
    }

    private void later(Texts texts, Set<String> cyclic) {
        for (Map.Entry<Text, Scan> entry : texts.scans().entrySet()) {
            Text text = entry.getKey();
            String question = text.question();
            if (question == null || ("when".equals(text.key()) && cyclic.contains(question))) {
                continue;
            }
            for (Map.Entry<String, Position> read : entry.getValue().reads.entrySet()) {
                if (questions.indexOf(read.getKey()) > questions.indexOf(question)) {
                    findings.add(
                            Rule.LATER_QUESTION,
                            "The question " + question + " reads the answer to " + read.getKey()
                                    + ", which is asked later and not known yet",
                            text.place()
                                    .at(read.getValue().line(), read.getValue().column()),
                            "Move " + read.getKey() + " before it.");
                }
            }
        }
    }

    private void unused(Set<String> used) {
        for (String question : questions) {
            if (!used.contains(question)) {
                findings.add(
                        Rule.UNUSED_QUESTION,
                        "Nothing reads the answer to " + question,
                        config.place(0, 0, question),
                        "Use it in a file, a name or another setting, or take the question out.");
            }
        }
    }
}
