package org.lovebank.timebank.catalogue;

import org.lovebank.problem.Refusal;

/** Why an item cannot be had. */
public sealed interface CatalogRefusal extends Refusal {

    record ItemNotFound() implements CatalogRefusal {}

    record ItemNotOffered() implements CatalogRefusal {}

    record OutOfStock(int left) implements CatalogRefusal {}

    record StarsTooFew(int needed, int held) implements CatalogRefusal {}

    record LimitReached(int perPerson) implements CatalogRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case ItemNotFound _ -> Kind.MISSING;
            case ItemNotOffered _, OutOfStock _, StarsTooFew _, LimitReached _ -> Kind.CONFLICT;
        };
    }
}
