/// Words that hold a sentence together and mean little by themselves: a picture for each would
/// bury those that matter.
public enum FunctionWords {
  public static let all: Set<String> = [
    "a", "an", "the", "and", "or", "but", "nor", "so", "than", "then", "as", "if", "of", "to",
    "for", "from", "by", "at", "in", "on", "onto", "into", "with", "about", "that", "this", "these",
    "those", "is", "are", "was", "were", "be", "been", "being", "am", "do", "does", "did", "has",
    "have", "had", "will", "would", "shall", "should", "may", "might", "must", "can", "could", "it",
    "its", "there", "also", "such", "very", "too", "just", "which", "what", "when", "where", "who",
    "whom", "whose", "while", "because", "any", "each", "some", "i", "me", "my", "you", "your",
    "he",
    "him", "his", "she", "her", "we", "us", "our", "they", "them", "their", "up", "out", "off",
    "over", "under", "how", "why", "more", "most", "less", "other", "one", "same", "own", "both",
    "all", "only", "even", "still", "again", "let", "mr", "mrs", "ms",
  ]

  /// Those that stay plain whatever a words list says of them alone.
  public static let alwaysPlain: Set<String> = [
    "a", "an", "the", "and", "or", "but", "nor", "so", "than", "as", "if", "of", "to", "for",
    "from",
    "by", "at", "that", "this", "these", "those", "is", "are", "was", "were", "be", "been", "being",
    "am", "do", "does", "did", "has", "have", "had", "will", "would", "shall", "should", "it",
    "its",
  ]
}
