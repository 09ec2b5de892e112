package org.demarche.syntax;

/**
 * A noun phrase without what is hung on it by prepositions: "the North Korean Vice Minister", "Putin", "they".
 *
 * @param sentence number of the sentence
 * @param first its first token
 * @param end the token after its last
 * @param head its head, the last noun, name, number or pronoun of it
 */
public record Phrase(int sentence, int first, int end, int head) {
    public Phrase {
        if (first < 0 || end <= first || head < first || head >= end)
            throw new IllegalArgumentException("phrase " + first + "-" + end + " with head " + head);
    }

    public boolean covers(int token) {
        return first <= token && token < end;
    }
}
