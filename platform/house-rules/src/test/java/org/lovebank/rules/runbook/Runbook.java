package org.lovebank.rules.runbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.lovebank.rules.Street;

/**
 * One page of {@code docs/runbook}: its blocks marked {@code sh} are run in order from the checkout's root, and each line of
 * an {@code output} block that follows is found in what they print ({@code …} stands for anything).
 */
record Runbook(String name, List<Block> blocks) {
    private static final String PATIENCE_SECONDS = "240";

    /** Commands, and the lines that they print. */
    record Block(String commands, List<String> expected) {}

    static Path folder() {
        return Street.ROOT.resolve("docs/runbook");
    }

    static Runbook read(String name) {
        List<Block> blocks = new ArrayList<>();
        String kind = "";
        List<String> lines = new ArrayList<>();
        for (String line : Street.read(folder().resolve(name)).lines().toList()) {
            if (!line.startsWith("```")) {
                lines.add(line);
            } else if (kind.isEmpty()) {
                kind = line.substring(3).strip();
                lines.clear();
            } else {
                keep(kind, List.copyOf(lines), blocks);
                kind = "";
            }
        }
        return new Runbook(name, blocks);
    }

    /** Runs the page; answers with everything that it printed. */
    String run(Map<String, String> environment) throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        for (Block block : blocks) {
            String printed = run(block, environment);
            for (String expected : block.expected()) {
                Assertions.assertThat(printed)
                        .as("%s: %n%s%nprints '%s'", name, block.commands(), expected)
                        .containsPattern(pattern(expected));
            }
            all.append(printed);
        }
        return all.toString();
    }

    private String run(Block block, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(
                        "timeout", PATIENCE_SECONDS, "bash", "-euo", "pipefail", "-c", block.commands())
                .directory(Street.ROOT.toFile())
                .redirectErrorStream(true);
        shell.environment().putAll(environment);
        Process running = shell.start();
        String printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Assertions.assertThat(running.waitFor())
                .as("%s: %n%s%nprinted:%n%s", name, block.commands(), printed)
                .isZero();
        return printed;
    }

    private static void keep(String kind, List<String> lines, List<Block> blocks) {
        switch (kind) {
            case "sh" -> blocks.add(new Block(String.join("\n", lines), List.of()));
            case "output" -> blocks.add(new Block(blocks.removeLast().commands(), lines));
            case "text" -> {
                // for other machines than this one
            }
            default -> throw new AssertionError("a block of a runbook is sh, output or text, not '" + kind + "'");
        }
    }

    private static Pattern pattern(String expected) {
        return Pattern.compile(Arrays.stream(expected.strip().split("…", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }
}
