package org.lovebank.task.campaign;

import java.time.LocalDate;
import org.lovebank.problem.Refusal;

/** How a campaign says no. */
public sealed interface CampaignRefusal extends Refusal {

    record NoSuchCampaign(String campaignCode) implements CampaignRefusal {}

    /** A request names a campaign that does not exist. */
    record UnknownCampaign(String campaignCode) implements CampaignRefusal {}

    /** It had ended by the day for which it is named. */
    record CampaignOver(String campaignCode, LocalDate endsOn, LocalDate on) implements CampaignRefusal {}

    /** Nothing is given to it before its first day. */
    record CampaignNotBegun(String campaignCode, LocalDate beginsOn, LocalDate on) implements CampaignRefusal {}

    record CampaignGathersNothing(String campaignCode) implements CampaignRefusal {}

    /** The place does not lie within the campaign's. */
    record CampaignElsewhere(String campaignCode, String campaignAreaPath) implements CampaignRefusal {}

    record CampaignCodeTaken(String campaignCode) implements CampaignRefusal {}

    record CampaignEndsBeforeItBegins(LocalDate beginsOn, LocalDate endsOn) implements CampaignRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchCampaign _ -> Kind.MISSING;
            case CampaignCodeTaken _ -> Kind.CONFLICT;
            case UnknownCampaign _,
                    CampaignOver _,
                    CampaignNotBegun _,
                    CampaignGathersNothing _,
                    CampaignElsewhere _,
                    CampaignEndsBeforeItBegins _ -> Kind.INVALID;
        };
    }
}
