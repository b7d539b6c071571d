package org.lovebank.task.menu;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How the menu says no. */
public sealed interface MenuRefusal extends Refusal {

    /** There is no such item. */
    record NoSuchMenuItem(UUID menuItemId) implements MenuRefusal {}

    /** It was withdrawn, or is not offered at this place. */
    record NotOnOffer(UUID menuItemId) implements MenuRefusal {}

    /** As often as it is offered a month. */
    record MenuQuotaUsed(UUID menuItemId, int monthlyQuota) implements MenuRefusal {}

    /** Items are written by their organisation's coordinator, or for the community by its dispatcher. */
    record NotYourMenu(String areaPath) implements MenuRefusal {}

    /** Sub-items hang one level below an item of the same category. */
    record WrongParent(UUID parentId) implements MenuRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchMenuItem _ -> Kind.MISSING;
            case MenuQuotaUsed _ -> Kind.CONFLICT;
            case NotYourMenu _ -> Kind.FORBIDDEN;
            case NotOnOffer _, WrongParent _ -> Kind.INVALID;
        };
    }
}
