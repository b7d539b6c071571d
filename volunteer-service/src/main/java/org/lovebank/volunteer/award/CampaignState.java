package org.lovebank.volunteer.award;

import java.util.List;

/** Where a selection stands. */
public enum CampaignState {
    NOMINATING,
    VOTING,
    REVIEWED,
    PUBLICISED,
    ANNOUNCED,
    CANCELLED;

    List<CampaignState> next() {
        return switch (this) {
            case NOMINATING -> List.of(VOTING, CANCELLED);
            case VOTING -> List.of(REVIEWED, CANCELLED);
            // A review may be done anew until the choice is posted, and when the notice was taken down.
            case REVIEWED -> List.of(REVIEWED, PUBLICISED, CANCELLED);
            case PUBLICISED -> List.of(ANNOUNCED, REVIEWED, CANCELLED);
            case ANNOUNCED, CANCELLED -> List.of();
        };
    }

    List<String> allowed() {
        return next().stream().map(Enum::name).toList();
    }
}
