package org.lovebank.volunteer.award;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a selection is refused. */
public sealed interface AwardRefusal extends Refusal {

    record NoSuchCampaign(UUID campaignId) implements AwardRefusal {}

    record NoSuchNomination(UUID nominationId) implements AwardRefusal {}

    /** A place has one selection of a title a year. */
    record CampaignExists(int year) implements AwardRefusal {}

    record CampaignStateForbids(String state, String wanted, List<String> allowed) implements AwardRefusal {}

    record CampaignEndsBackwards() implements AwardRefusal {}

    record NoSuchSeries(String series, List<String> known) implements AwardRefusal {}

    /** The series is for others. */
    record SeriesTakes(String subjectKind) implements AwardRefusal {}

    /** Whoever is nominated or votes belongs to the place of the selection. */
    record NotOfThisPlace(String areaPath) implements AwardRefusal {}

    record NominationsClosed(String state, String until, List<String> allowed) implements AwardRefusal {}

    record NominatedAlready(String series) implements AwardRefusal {}

    /** The nomination is no longer, or not yet, in that state. */
    record NominationEnded(String state, List<String> allowed) implements AwardRefusal {}

    /** The ballot has not begun or is over. */
    record BallotClosed(String state, String until, List<String> allowed) implements AwardRefusal {}

    /** One vote a person and series. */
    record VotedBefore(String series) implements AwardRefusal {}

    /** The choice waits for the end of the ballot. */
    record BallotStillOpen(String until) implements AwardRefusal {}

    record MoreThanPlaces(String series, int places, int chosen) implements AwardRefusal {}

    record NobodyChosen() implements AwardRefusal {}

    /** The notice of one of the chosen still runs, or somebody objected. */
    record AwardNoticeNotPassed(UUID nominationId, String notice) implements AwardRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchCampaign _, NoSuchNomination _ -> Kind.MISSING;
            case CampaignExists _,
                    CampaignStateForbids _,
                    NominationsClosed _,
                    NominatedAlready _,
                    NominationEnded _,
                    BallotClosed _,
                    VotedBefore _,
                    BallotStillOpen _,
                    AwardNoticeNotPassed _ -> Kind.CONFLICT;
            case NotOfThisPlace _ -> Kind.FORBIDDEN;
            case CampaignEndsBackwards _, NoSuchSeries _, SeriesTakes _, MoreThanPlaces _, NobodyChosen _ ->
                Kind.INVALID;
        };
    }
}
