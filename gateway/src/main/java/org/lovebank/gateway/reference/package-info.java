/** The merged API reference: the houses' documents as one, and a page that shows it. Knows no house's nouns. */
@NullMarked
package org.lovebank.gateway.reference;

import org.jspecify.annotations.NullMarked;
