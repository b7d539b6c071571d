package org.lovebank.task.matching.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Language;
import org.lovebank.task.matching.Sentences;
import org.lovebank.task.matching.menu.Menu.Line;
import org.lovebank.task.matching.menu.OpenDemand.Source;
import org.lovebank.task.policy.InForce;
import org.lovebank.task.policy.MatchingPolicy.MenuWeights;

/** A volunteer's menu; {@code fitting} counts all that they could take on, {@code items} are the first of them. */
@Schema(name = "VolunteerMenu")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MenuView(boolean ranked, int fitting, @Nullable Integer weightsVersion, List<ItemView> items) {

    /** One need that the volunteer could take on, at its public words; without a score where nothing is ranked. */
    @Schema(name = "VolunteerMenuItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            Source source,
            UUID id,
            UUID needId,
            String title,
            String categoryCode,
            String areaPath,
            String place,
            Instant from,
            Instant to,
            int durationMinutes,
            int urgency,
            Instant waitingSince,
            boolean reservedForWaiting,
            @Nullable Integer score,
            @Nullable List<PartView> parts) {}

    /** One part of a menu score: measure and weight in thousandths. */
    @Schema(name = "VolunteerMenuPart")
    record PartView(String code, int value, int weight, String text) {}

    static MenuView of(Menu menu, InForce<MenuWeights> weights, Language language) {
        return new MenuView(
                menu.ranked(),
                menu.fitting(),
                menu.ranked() ? weights.version() : null,
                menu.lines().stream()
                        .map(line -> item(line, weights.content(), language))
                        .toList());
    }

    private static ItemView item(Line line, MenuWeights weights, Language language) {
        OpenDemand demand = line.demand();
        return new ItemView(
                demand.source(),
                demand.need().id(),
                demand.id(),
                demand.title(),
                demand.need().category().name(),
                demand.need().place().value(),
                demand.place(),
                demand.need().window().from(),
                demand.need().window().to(),
                demand.need().minutes(),
                demand.urgency(),
                demand.waitingSince(),
                line.reserved(),
                line.score().map(MenuScore::total).orElse(null),
                line.score().map(score -> parts(score, weights, language)).orElse(null));
    }

    private static List<PartView> parts(MenuScore score, MenuWeights weights, Language language) {
        List<PartView> parts = new ArrayList<>();
        parts.add(part("FIT", score.fit(), weights.fit(), language));
        parts.add(part("URGENCY", score.urgency(), weights.urgency(), language));
        parts.add(part("WAITING", score.waiting(), weights.waiting(), language));
        parts.add(part("UNSEEN", score.unseen(), weights.exposure(), language));
        score.parts()
                .factors()
                .forEach(factor -> parts.add(new PartView(
                        "FIT." + factor.code().name(),
                        factor.value(),
                        factor.weight(),
                        Sentences.of(factor.sentence(), factor.facts(), language))));
        return parts;
    }

    private static PartView part(String code, int value, int weight, Language language) {
        return new PartView(code, value, weight, Sentences.of("MENU." + code, Map.of(), language));
    }
}
