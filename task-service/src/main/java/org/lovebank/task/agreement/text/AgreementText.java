package org.lovebank.task.agreement.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.policy.AgreementPolicy.AgreementRule;

/** What an agreement says. A draft may leave things open; what is proposed fixes all four items 定对象、内容、时间、人员. */
@Schema(name = "AgreementText")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementText(
        @NotNull Mode mode,
        @Nullable UUID beneficiaryId,
        @Nullable UUID proxyId,
        @Size(max = 5) @Nullable List<@Valid @NotNull ServiceContent> contents,
        @Valid @Nullable Schedule schedule,
        @Size(max = 50) @Nullable List<@NotNull UUID> volunteers,
        @Nullable Turns turns,

        @Size(max = 20) @Schema(description = "Who stands in when somebody is absent, in order. 接力替补，按顺序。") @Nullable List<@NotNull UUID> standIns,

        @Nullable UUID teamId,
        @Nullable UUID stationId,

        @NotBlank @Size(max = 120) @Schema(description = "Public, no finer than a building. 公开地点，不细于楼栋。")
        String place,

        @Schema(description = "What holds of it. 适用情形。") @Nullable Set<@NotNull Circumstance> circumstances,

        @Nullable Map<Section, @Size(max = 1000) String> terms,
        @Size(max = 500) @Nullable String riskMeasures,
        @Size(max = 60) @Nullable String insurancePolicyNo) {

    public List<ServiceContent> contentsOrNone() {
        return contents == null ? List.of() : contents;
    }

    public List<UUID> volunteersOrNone() {
        return volunteers == null ? List.of() : volunteers;
    }

    public List<UUID> standInsOrNone() {
        return standIns == null ? List.of() : standIns;
    }

    /** Several volunteers take turns unless they say that they come together. */
    public Turns turnsOrInTurn() {
        return turns == null ? Turns.IN_TURN : turns;
    }

    /** Whether this holds of it. */
    public boolean is(Circumstance circumstance) {
        return circumstances != null && circumstances.contains(circumstance);
    }

    /** Which of the four fixed items are open. */
    public Set<FixedItem> openItems() {
        Set<FixedItem> open = EnumSet.noneOf(FixedItem.class);
        if (beneficiaryId == null) {
            open.add(FixedItem.BENEFICIARY);
        }
        if (contentsOrNone().isEmpty()) {
            open.add(FixedItem.CONTENTS);
        }
        if (schedule == null) {
            open.add(FixedItem.SCHEDULE);
        }
        if (volunteersOrNone().isEmpty()) {
            open.add(FixedItem.VOLUNTEERS);
        }
        return open;
    }

    /** Why it must be written; empty when a word would do. */
    public Set<WrittenReason> mustBeWritten(AgreementRule rule) {
        Set<WrittenReason> reasons = EnumSet.noneOf(WrittenReason.class);
        addIf(reasons, is(Circumstance.HAZARDOUS), WrittenReason.RISK);
        addIf(reasons, days() >= rule.writtenFromDays(), WrittenReason.TERM);
        addIf(reasons, is(Circumstance.LARGE_EVENT), WrittenReason.LARGE_EVENT);
        addIf(reasons, is(Circumstance.OUTSIDE_AREA), WrittenReason.OUTSIDE_AREA);
        addIf(reasons, is(Circumstance.FOREIGNERS), WrittenReason.FOREIGNERS);
        addIf(reasons, is(Circumstance.PARTY_ASKS), WrittenReason.PARTY_ASKS);
        return reasons;
    }

    /** The sections of the ten that say nothing. */
    public Set<Section> emptySections() {
        Set<Section> empty = EnumSet.allOf(Section.class);
        if (terms != null) {
            terms.forEach((section, words) -> {
                if (!words.isBlank()) {
                    empty.remove(section);
                }
            });
        }
        return empty;
    }

    /** Everybody who serves under it, in order. */
    public Set<UUID> everybodyWhoServes() {
        Set<UUID> all = new LinkedHashSet<>(volunteersOrNone());
        all.addAll(standInsOrNone());
        return all;
    }

    private long days() {
        return schedule == null ? 0 : ChronoUnit.DAYS.between(schedule.fromOn(), schedule.toOn()) + 1;
    }

    private static void addIf(Set<WrittenReason> reasons, boolean holds, WrittenReason reason) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
