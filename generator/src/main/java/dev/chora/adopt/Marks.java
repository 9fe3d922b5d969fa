package dev.chora.adopt;

import dev.chora.copier.question.FilledQuestion;
import dev.chora.copier.question.QuestionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers that stand out: a word that no text has by chance, a number that nobody uses. Where they come out in a rendered
 * text, also changed to capitals or joined with other words, a project has its real answer.
 */
final class Marks {
    /**
     * A part of a marked text.
     *
     * @param text as it is in the text
     * @param question whose answer it is; null for literal text
     * @param item which item of a list, from 0
     */
    record Piece(String text, @Nullable String question, int item) {
        boolean literal() {
            return question == null;
        }

        /** Whether the mark came out as it went in. */
        boolean plain() {
            return text.equals(text.toLowerCase(Locale.ROOT));
        }
    }

    private record Owner(String question, int item) {}

    private static final int LETTERS = 26;
    private static final int ITEMS = 2;
    private static final long NUMBERS = 7_310_000;
    private static final double HALF = 0.5;

    private final Pattern pattern =
            Pattern.compile("qz([a-z]{3})jx|731([0-9]{4})(?:\\.50*)?", Pattern.CASE_INSENSITIVE);
    private final Set<String> severalLines = new HashSet<>();
    private final Map<Integer, Owner> owners = new HashMap<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /**
     * Adds a mark for a question that anything may be answered to.
     *
     * @param lines whether the answer may have several lines
     */
    void add(FilledQuestion question, boolean lines) {
        String name = question.name();
        if (lines) {
            severalLines.add(name);
        }
        int number = number(name, 0);
        if (question.type() == QuestionType.INT) {
            values.put(name, NUMBERS + number);
        } else if (question.type() == QuestionType.FLOAT) {
            values.put(name, NUMBERS + number + HALF);
        } else if (isList(question)) {
            boolean numbers = ofNumbers(question.value());
            List<@Nullable Object> items = new ArrayList<>(ITEMS);
            for (int i = 0; i < ITEMS; i++) {
                int own = i == 0 ? number : number(name, i);
                items.add(numbers ? (Object) (NUMBERS + own) : word(own));
            }
            values.put(name, items);
        } else {
            values.put(name, word(number));
        }
    }

    /** Whether a question may be given a mark at all. */
    static boolean possible(FilledQuestion question) {
        return question.wanted()
                && !question.secret()
                && question.choices().isEmpty()
                && question.type() != QuestionType.BOOL
                && !(question.value() instanceof Map);
    }

    static boolean isList(FilledQuestion question) {
        return question.value() instanceof List || question.multiselect();
    }

    private static boolean ofNumbers(@Nullable Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            return false;
        }
        for (Object item : list) {
            if (!(item instanceof Long)) {
                return false;
            }
        }
        return true;
    }

    /** Items as they stand in a project as answers to a question: numbers where the template has numbers. */
    List<Object> items(String question, List<String> texts) {
        if (!ofNumbers(values.get(question))) {
            return List.copyOf(texts);
        }
        List<Object> items = new ArrayList<>(texts.size());
        for (String text : texts) {
            try {
                items.add(Long.valueOf(text.strip()));
            } catch (NumberFormatException noNumber) {
                return List.copyOf(texts);
            }
        }
        return items;
    }

    /** Whether the answer to a question may have several lines. */
    boolean mayHaveLines(String question) {
        return severalLines.contains(question);
    }

    /** Whether a mark stands for an item of a list. */
    boolean isItem(Piece mark) {
        return mark.question() != null && values.get(mark.question()) instanceof List;
    }

    private int number(String name, int item) {
        int number = owners.size();
        owners.put(number, new Owner(name, item));
        return number;
    }

    private static String word(int number) {
        return "qz"
                + (char) ('a' + number / (LETTERS * LETTERS))
                + (char) ('a' + number / LETTERS % LETTERS)
                + (char) ('a' + number % LETTERS)
                + "jx";
    }

    /** The marks as answers. */
    Map<String, @Nullable Object> values() {
        return values;
    }

    /** The pieces of a text in which at least one is a mark; null when there is no mark in it. */
    @Nullable
    List<Piece> pieces(String text) {
        if (text.indexOf("731") < 0 && text.indexOf("qz") < 0 && text.indexOf("QZ") < 0 && text.indexOf("Qz") < 0) {
            return null;
        }
        Matcher matcher = pattern.matcher(text);
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        while (matcher.find()) {
            Owner owner = owners.get(number(matcher));
            if (owner != null) {
                pieces.add(new Piece(text.substring(end, matcher.start()), null, 0));
                pieces.add(new Piece(matcher.group(), owner.question(), owner.item()));
                end = matcher.end();
            }
        }
        if (pieces.isEmpty()) {
            return null;
        }
        pieces.add(new Piece(text.substring(end), null, 0));
        return pieces;
    }

    private static int number(Matcher matcher) {
        String word = matcher.group(1);
        if (word == null) {
            return Integer.parseInt(matcher.group(2));
        }
        int number = 0;
        for (char letter : word.toLowerCase(Locale.ROOT).toCharArray()) {
            number = number * LETTERS + (letter - 'a');
        }
        return number;
    }
}
