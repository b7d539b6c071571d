package org.lovebank.timebank.catalogue;

import org.lovebank.problem.Refusal;

/** Why an item cannot be had. */
public sealed interface CatalogRefusal extends Refusal {

    record ItemNotFound() implements CatalogRefusal {}

    record ItemNotOffered() implements CatalogRefusal {}

    /** Stars are enough: it costs nothing and is not redeemed. */
    record BenefitIsFree() implements CatalogRefusal {}

    record OutOfStock(int left) implements CatalogRefusal {}

    record StarsTooFew(int needed, int held) implements CatalogRefusal {}

    /** Only a benefit may be free. */
    record PriceMissing() implements CatalogRefusal {}

    record LimitReached(int perPerson) implements CatalogRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case ItemNotFound _ -> Kind.MISSING;
            case PriceMissing _ -> Kind.INVALID;
            case ItemNotOffered _, BenefitIsFree _, OutOfStock _, StarsTooFew _, LimitReached _ -> Kind.CONFLICT;
        };
    }
}
