package org.lovebank.volunteer.protection.death;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DeathRepository implements PanacheRepositoryBase<Death, UUID> {}
