package org.lovebank.volunteer.community;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lovebank.volunteer.area.AreaProfile;
import org.lovebank.volunteer.area.KnownAreas.Described;

/** A place in figures: {@code stated} by a source on a day, {@code counted} here at this moment, {@code below} added up. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommunityView(
        String path, String level, String name, AreaProfile stated, Counted counted, List<LevelSum> below) {

    static CommunityView of(Described area, Registered registered, List<LevelSum> below) {
        Integer residents = area.profile().residents();
        Counted counted = new Counted(
                registered.volunteers(),
                residents == null || residents == 0 ? null : percent(registered.volunteers(), residents),
                registered.active(),
                registered.stations(),
                registered.teams(),
                registered.residentPartners());
        return new CommunityView(
                area.place().value(), area.level().name(), area.name(), area.profile(), counted, below);
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    /** What is counted and never typed in; the rate is registered volunteers per hundred stated residents. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counted(
            long registeredVolunteers,
            @Nullable BigDecimal registrationRatePercent,
            long activeVolunteers,
            long stations,
            long teams,
            long residentPartners) {}

    /** The rows behind the counts. */
    record Registered(long volunteers, long active, long stations, long teams, long residentPartners) {}

    /** The places of one level inside, and the sums of what is stated of them. */
    record LevelSum(String level, long places, long households, long residents) {}
}
