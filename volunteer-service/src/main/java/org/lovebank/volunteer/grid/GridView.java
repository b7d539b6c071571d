package org.lovebank.volunteer.grid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grid as everybody sees it: branch, teams, and how its five duties are filled; never by whom. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GridView(
        String path,
        String name,
        @Nullable UUID partyBranchId,
        List<UUID> teamIds,
        List<DutyView> duties,
        long buildings,
        long version) {

    /** One of the five duties and how many do it today. */
    record DutyView(String duty, String chinese, String english, long holders) {}
}
