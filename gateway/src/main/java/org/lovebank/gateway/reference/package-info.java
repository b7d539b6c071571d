/** The merged API reference: the houses' documents as one, a page that shows it, and clients made of it. Knows no house's nouns. */
@NullMarked
package org.lovebank.gateway.reference;

import org.jspecify.annotations.NullMarked;
