package org.lovebank.task.site;

import org.lovebank.problem.Refusal;

/** Why a site is not taken. */
sealed interface SiteRefusal extends Refusal {

    /** Only whose office covers the area says where its places are. */
    record SiteNotYours(String areaPath) implements SiteRefusal {}

    /** The registry has not told of this area. */
    record UnknownSiteArea(String areaPath) implements SiteRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case SiteNotYours _ -> Kind.FORBIDDEN;
            case UnknownSiteArea _ -> Kind.INVALID;
        };
    }
}
