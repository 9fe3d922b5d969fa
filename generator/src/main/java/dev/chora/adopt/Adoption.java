package dev.chora.adopt;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a project turned out to be made from.
 *
 * @param source the template as the answers file names it
 * @param version of the template, as in the answers file; null for a template without versions
 * @param commit full hash; null for a template that is not kept in git
 * @param score share of the lines that the template makes of these answers which the project has, from 0 to 1
 * @param answers by name, in the order of the questions; those of hidden and secret questions are left out
 * @param answersFile path of the answers file from the folder of the project
 * @param answersText what the answers file holds, or would hold
 * @param written whether the answers file was written
 * @param recorded the answers of the file that was there before; null when there was none
 * @param versionsTried how many versions were compared with the project
 * @param updatable whether a later update can find this version again
 */
public record Adoption(
        String source,
        @Nullable String version,
        @Nullable String commit,
        double score,
        Map<String, FoundAnswer> answers,
        FileLists files,
        String answersFile,
        String answersText,
        boolean written,
        @Nullable Map<String, @Nullable Object> recorded,
        int versionsTried,
        boolean updatable) {

    /** The same after its file was written. */
    Adoption asWritten() {
        return new Adoption(
                source,
                version,
                commit,
                score,
                answers,
                files,
                answersFile,
                answersText,
                true,
                recorded,
                versionsTried,
                updatable);
    }
}
