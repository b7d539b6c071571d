package org.lovebank.timebank.estate.successor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whom holders named. */
@ApplicationScoped
class SuccessorRepository implements PanacheRepositoryBase<Successor, UUID> {}
