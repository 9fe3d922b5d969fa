package dev.chora.adopt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The files of the project and of the template side by side; paths with forward slashes, sorted.
 *
 * @param same in both, with the same content
 * @param changed in both, with other content
 * @param missing made by the template, not in the project
 * @param unknown in the project, not made by the template
 */
public record FileLists(List<String> same, List<String> changed, List<String> missing, List<String> unknown) {
    /** What a rendering and the project have of one another. */
    static FileLists of(Scorer scorer, Rendering rendering) {
        List<String> same = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Rendering.Content> file : rendering.files().entrySet()) {
            ProjectFile there = scorer.project().file(file.getKey());
            if (there == null) {
                missing.add(file.getKey());
            } else {
                (there.holds(file.getValue().bytes()) ? same : changed).add(file.getKey());
            }
        }
        List<String> unknown = new ArrayList<>();
        for (String path : scorer.project().files().keySet()) {
            if (!rendering.files().containsKey(path) && !path.equals(rendering.answersFile())) {
                unknown.add(path);
            }
        }
        return new FileLists(same, changed, missing, unknown);
    }
}
