package org.demarche.syntax;

/** A universal part of speech (Universal Dependencies, UPOS). */
public enum Tag {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X;

    /** The tag of that name; {@link #X} for a name that is none. */
    public static Tag of(String name) {
        for (var tag : values()) if (tag.name().equals(name)) return tag;
        return X;
    }

    /** Common or proper noun. */
    public boolean isNominal() {
        return this == NOUN || this == PROPN;
    }
}
