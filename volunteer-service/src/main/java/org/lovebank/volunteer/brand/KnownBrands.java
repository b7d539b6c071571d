package org.lovebank.volunteer.brand;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.brand.BrandRefusal.UnknownBrand;

/** Brands as other rooms ask for them. */
@ApplicationScoped
public class KnownBrands {

    private final BrandRepository brands;

    KnownBrands(BrandRepository brands) {
        this.brands = brands;
    }

    /** Where the brand that a request names is at home. */
    public AreaPath placeOf(UUID id) {
        return brands.findByIdOptional(id)
                .orElseThrow(() -> new Refused(new UnknownBrand(id)))
                .place();
    }
}
