package dev.chora.verify.dockerfile;

import java.util.ArrayList;
import java.util.List;

/** Cuts text at blanks, as the Dockerfile frontend does for words and name-value pairs. */
final class Words {
    private Words() {}

    /** Beginnings and ends of the words; quotes hold blanks together, the escape character takes what follows along. */
    static List<int[]> spans(String text, char escape) {
        List<int[]> spans = new ArrayList<>();
        int start = -1;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char value = text.charAt(i);
            boolean blank = value == ' ' || value == '\t' || value == '\n' || value == '\r';
            if (start < 0) {
                if (blank) {
                    continue;
                }
                start = i;
            } else if (blank && quote == 0) {
                spans.add(new int[] {start, i});
                start = -1;
                continue;
            }
            if (value == escape && quote != '\'') {
                i++;
            } else if (quote != 0) {
                quote = value == quote ? 0 : quote;
            } else if (value == '"' || value == '\'') {
                quote = value;
            }
        }
        if (start >= 0) {
            spans.add(new int[] {start, text.length()});
        }
        return spans;
    }
}
