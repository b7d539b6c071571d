package org.lovebank.bench.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that one run found: figures, proofs, and what ran beside. */
public final class Report {

    private final Map<String, Object> machine = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Proof> proofs = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();

    public void machine(String name, Object value) {
        machine.put(name, value);
    }

    public void add(Figure figure) {
        figures.add(figure);
    }

    public void add(Proof proof) {
        proofs.add(proof);
    }

    /** What could not be had, and why. */
    public void absent(String what) {
        absent.add(what);
    }

    public List<Proof> proofs() {
        return List.copyOf(proofs);
    }

    /** Whether everything was proved: without that no figure counts. */
    public boolean ok() {
        return proofs.stream().allMatch(Proof::ok);
    }

    /** Whether no goal was missed. */
    public boolean goalsReached() {
        return figures.stream().noneMatch(figure -> Boolean.FALSE.equals(figure.ok()));
    }

    public String json() throws JsonProcessingException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ok", ok());
        all.put("goalsReached", goalsReached());
        all.put("machine", machine);
        all.put("figures", figures);
        all.put("checks", proofs);
        all.put("absent", absent);
        return JsonMapper.builder()
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build()
                .writeValueAsString(all);
    }

    public String table() {
        StringBuilder text = new StringBuilder();
        machine.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        text.append(String.format(
                Locale.ROOT,
                "%n%-44s %12s %-9s %12s %7s  %-20s %s%n",
                "",
                "value",
                "unit",
                "baseline",
                "ratio",
                "goal",
                ""));
        for (Figure figure : figures) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-44s %12s %-9s %12s %7s  %-20s %s%n",
                    figure.name(),
                    number(figure.value()),
                    figure.unit(),
                    number(figure.baseline()),
                    figure.ratio() == null ? "" : String.format(Locale.ROOT, "%.2f", figure.ratio()),
                    figure.goal() == null ? "" : figure.goal(),
                    verdict(figure.ok())));
            if (figure.note() != null && !figure.note().isEmpty()) {
                text.append("    ").append(figure.note()).append('\n');
            }
        }
        text.append('\n');
        proofs.forEach(proof -> text.append(
                String.format("%-7s %s: %s%n", proof.ok() ? "proved" : "BROKEN", proof.name(), proof.found())));
        absent.forEach(what -> text.append("absent  ").append(what).append('\n'));
        return text.toString();
    }

    private static String verdict(@Nullable Boolean ok) {
        return ok == null ? "" : ok ? "reached" : "MISSED";
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        return String.format(Locale.ROOT, value >= 1_000 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
