package org.lovebank.timebank.registry;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.events.PersonEvent;
import org.lovebank.timebank.bond.Bonds;
import org.lovebank.timebank.erasure.AnswerErasure;
import org.lovebank.timebank.erasure.ForgetHolder;

/** What the registry tells of people: who is bound to whom, and whose end is near or there. */
@ApplicationScoped
class HearPeople {

    private final Bonds bonds;
    private final AnswerErasure answerErasure;
    private final ForgetHolder forgetHolder;

    HearPeople(Bonds bonds, AnswerErasure answerErasure, ForgetHolder forgetHolder) {
        this.bonds = bonds;
        this.answerErasure = answerErasure;
        this.forgetHolder = forgetHolder;
    }

    void hear(PersonEvent event) {
        switch (event) {
            case PersonEvent.RelationChanged it -> bonds.told(it);
            case PersonEvent.ErasureAsked it -> answerErasure.to(it);
            case PersonEvent.PersonErased it -> forgetHolder.erased(it.subject());
            case PersonEvent.QualificationExpiring _, PersonEvent.VettingExpiring _, PersonEvent.Recognition _ -> {}
        }
    }
}
