package org.lovebank.volunteer.brand;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a brand is refused. */
sealed interface BrandRefusal extends Refusal {

    record NoSuchBrand(UUID brandId) implements BrandRefusal {}

    record UnknownBrand(UUID brandId) implements BrandRefusal {}

    record BrandNameTaken(String areaPath) implements BrandRefusal {}

    /** A chain of brands has an end, and not too far away. */
    record BrandChainTooLong(int atMost) implements BrandRefusal {}

    record BrandRetired(String state, List<String> allowed) implements BrandRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchBrand _ -> Kind.MISSING;
            case UnknownBrand _, BrandChainTooLong _ -> Kind.INVALID;
            case BrandNameTaken _, BrandRetired _ -> Kind.CONFLICT;
        };
    }
}
