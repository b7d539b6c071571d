package org.lovebank.timebank.stars;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The holders' stars. */
@ApplicationScoped
class HolderStarsRepository implements PanacheRepositoryBase<HolderStars, UUID> {}
