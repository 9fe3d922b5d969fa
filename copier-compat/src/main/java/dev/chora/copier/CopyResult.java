package dev.chora.copier;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a copy or recopy did, or would do under pretend.
 *
 * @param destination the folder of the project, absolute
 * @param templateUrl the template as it is remembered in {@code _src_path}
 * @param version version of the template by PEP 440; null when it has none
 * @param commit what {@code git describe --tags --always} says of the template; null outside git
 * @param answers all answers to the questions, in their order, secrets included: not for printing
 * @param secrets names of the answers that are not to be shown
 * @param files every path of the tree with what happened to it, sorted by path
 * @param answersFile path of the answers file that was written, relative to the destination; null when the template makes
 *     none, so that a later update has nothing to go by
 * @param destinationMade whether the destination did not exist before
 */
public record CopyResult(
        Path destination,
        String templateUrl,
        @Nullable String version,
        @Nullable String commit,
        Map<String, @Nullable Object> answers,
        List<String> secrets,
        List<PlannedFile> files,
        @Nullable String answersFile,
        boolean destinationMade) {}
