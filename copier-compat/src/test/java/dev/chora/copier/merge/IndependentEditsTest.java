package dev.chora.copier.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.copier.merge.structure.TextFormat;
import dev.chora.copier.merge.structure.TextFormats;
import dev.chora.copier.merge.text.MergeStyle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Random documents that both sides changed in different entries. Whatever the edits are: they merge without a person, the
 * result parses, has every change of both sides and nothing else, keeps each side's order, and each comment stands before
 * the entry that it is about.
 */
class IndependentEditsTest {
    private static final int ROUNDS = Integer.getInteger("chora.merge.rounds", 600);
    private static final Pattern NAME = Pattern.compile("\\b[kv]\\d+\\b");
    private static final Pattern COMMENT = Pattern.compile("(?:#|//) (?:now )?about (k\\d+)");

    @ParameterizedTest
    @EnumSource(SketchText.class)
    void bothSidesAreInTheResult(SketchText format) {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(format.ordinal() * 1_000_003L + round);
            Sketch.Numbers numbers = new Sketch.Numbers();
            Sketch base = Sketch.random(random, numbers, format.depth());
            Sketch ours = base.copy();
            Sketch theirs = base.copy();
            ours.edit(random, numbers, 0, format);
            theirs.edit(random, numbers, 1, format);
            check(format, round, base, ours, theirs);
        }
    }

    /** Both sides change whatever they like and add the same names: what is no conflict parses, rejected hunks or not. */
    @ParameterizedTest
    @EnumSource(SketchText.class)
    void whateverIsWrittenParses(SketchText format) {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(format.ordinal() * 2_000_003L + round);
            Sketch.Numbers numbers = new Sketch.Numbers();
            Sketch base = Sketch.random(random, numbers, format.depth());
            List<byte[]> sides = new ArrayList<>();
            for (int side = 0; side < 2; side++) {
                Sketch.Numbers own = numbers.fork();
                Sketch edited = base.copy();
                edited.edit(random, own, 0, format);
                edited.edit(random, own, 1, format);
                sides.add(utf8(format.text(edited)));
            }
            byte[] old = utf8(format.text(base));
            TextFormat byMeaning = TextFormats.of(format.path());
            MergeOptions rejecting = MergeOptions.defaults().withConflicts(ConflictMode.REJECT, MergeStyle.MERGE);
            for (MergeOptions options : List.of(MergeOptions.defaults(), rejecting)) {
                FileMergeResult result = FileMerge.merge(format.path(), old, sides.get(0), sides.get(1), options);
                String written = new String(result.bytes(), StandardCharsets.UTF_8);
                boolean marked = result.conflict() && options.conflicts() == ConflictMode.INLINE;
                assertThat(marked || byMeaning.parses(written))
                        .as("round %d\n%s", round, written)
                        .isTrue();
                assertThat(result.rejects().length > 0).isEqualTo(result.conflict() && !marked);
            }
        }
    }

    private static void check(SketchText format, int round, Sketch base, Sketch ours, Sketch theirs) {
        String old = format.text(base);
        String mine = format.text(ours);
        String other = format.text(theirs);
        TextFormat byMeaning = TextFormats.of(format.path());
        assertThat(byMeaning).isNotNull();
        String shown = "round " + round + "\n----- base\n" + old + "----- ours\n" + mine + "----- theirs\n" + other;
        for (String side : List.of(old, mine, other)) {
            assertThat(byMeaning.parses(side)).as(shown).isTrue();
        }
        Sketch expected = Sketch.merged(base, ours, theirs);
        String merged = byMeaning.merge(old, mine, other);
        assertThat(merged).as("%s", shown).isNotNull();
        check(format, shown + "----- by meaning\n" + merged, expected, mine, other, merged);

        FileMergeResult result =
                FileMerge.merge(format.path(), utf8(old), utf8(mine), utf8(other), MergeOptions.defaults());
        String file = new String(result.bytes(), StandardCharsets.UTF_8);
        shown += "----- merged\n" + file;
        assertThat(result.conflict()).as("%s", shown).isFalse();
        assertThat(byMeaning.parses(file)).as("%s", shown).isTrue();
        check(format, shown, expected, mine, other, file);
    }

    private static void check(
            SketchText format, String shown, Sketch expected, String ours, String theirs, String merged) {
        if (format != SketchText.DOCKERFILE && format != SketchText.JUSTFILE && format != SketchText.IGNORE) {
            assertThat(sorted(data(format, merged))).as("%s", shown).isEqualTo(sorted(expected.data()));
        }
        List<String> names = names(merged);
        assertThat(new TreeSet<>(names)).as("%s", shown).isEqualTo(new TreeSet<>(names(format.text(expected))));
        for (String side : List.of(ours, theirs)) {
            List<String> order = new ArrayList<>(names);
            order.retainAll(names(side));
            assertThat(order).as("%s", shown).isEqualTo(kept(names(side), names));
        }
        assertThat(settled(merged)).as("%s", shown).isEqualTo(settled(format.text(expected)));
        if (format.comments()) {
            checkComments(shown, merged);
        }
    }

    /** Each comment is there once, and the next line that is no comment begins the entry. */
    private static void checkComments(String shown, String merged) {
        Set<String> seen = new TreeSet<>();
        List<String> lines = merged.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.find()) {
                String key = comment.group(1);
                assertThat(seen.add(key))
                        .as("%s\ncomment about %s twice", shown, key)
                        .isTrue();
                assertThat(i + 1 < lines.size() ? lines.get(i + 1) : "")
                        .as("%s\nbehind the comment about %s", shown, key)
                        .containsPattern("\\b" + key + "\\b");
            }
        }
    }

    /** The lines apart from what joins one to the next, from blank lines, and from how nothing is put in brackets. */
    private static Set<String> settled(String text) {
        Set<String> lines = new TreeSet<>(
                text.lines().map(IndependentEditsTest::settledLine).toList());
        lines.removeAll(Set.of("", "}"));
        return lines;
    }

    private static String settledLine(String line) {
        String bare = line.strip();
        while (bare.endsWith(",") || bare.endsWith("\\")) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        bare = bare.replace("{}", "{");
        return bare.contains("[") && bare.contains("v") ? bare.replaceAll("\\[.*]", "[]") : bare;
    }

    private static List<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return new ArrayList<>(names);
    }

    private static List<String> kept(List<String> names, List<String> merged) {
        List<String> kept = new ArrayList<>(names);
        kept.retainAll(merged);
        return kept;
    }

    private static Object data(SketchText format, String text) {
        if (format == SketchText.TOML) {
            TomlParseResult result = Toml.parse(text);
            assertThat(result.errors()).as(text).isEmpty();
            return new Yaml().load(result.toJson());
        }
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        String plain = format == SketchText.JSONC ? text.replaceAll("(?m)^\\s*//.*$", "") : text;
        Map<String, Object> loaded = new Yaml(options).load(plain);
        return format == SketchText.COMPOSE ? loaded.get("services") : loaded;
    }

    /** The order of keys and items is looked at apart from what they hold. */
    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, inner) -> sorted.put((String) key, sorted(inner)));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).sorted().toList()
                : String.valueOf(value);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
