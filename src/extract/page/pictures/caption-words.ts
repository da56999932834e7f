/* Words of classes and ids, each between blanks, as `hintsOf` gives them. */

export const CAPTION_WORD =
  / (?:captions?|legend|legende|cutline|wp caption text|(?:image|photo|pic|img|picture|foto|bild|media|figure) ?(?:desc|description|descr|text|title|info|legend|txt|note|alt)|imgtitle|bildunterschrift|bildtext|bildtitel|bu|didascalia|pie de foto|pie ?foto|leyenda|legenda|podpis|billedtekst|bildbeschreibung|tushuo|zhaiyao tu|(?:img|image|photo|pic|foto|figure) ?captions?|info ?description) /;
/** Such words call a text a caption only right around a picture. */
export const CLOSE_CAPTION_WORD = / (?:cap|description|desc|descr|subtitle|lead|txt|note) /;
export const CREDIT_WORD =
  / (?:credits?|copyrights?|copyright ?holder|credit ?text|photographers?|fotograf\w*|bildautor|fotocredit|bildcredit|photocredit|photo ?by|(?:photo|image|picture|media|caption) ?(?:source|author|agency|by)|bildquelle|urheber|kreditering|crédit) /;
/** In a caption, such words name who made the picture; around one, who wrote the story. */
export const CLOSE_CREDIT_WORD =
  / (?:source|attribution|rights|quelle|rechte|agency|agentur|byline|author|autor|auteur|firma|fuente|fonte) /;
export const PICTURE_WORD =
  / (?:images?|imgs?|photos?|pics?|pictures?|figures?|fotos?|bild(?:er)?|media|medium|illustration|visual|hero|gallery|galerie|slide|slideshow|carousel|thumb|thumbnail|imagem|imagen|kuva|zdjecie|attachment|multimedia|wrapper image) /;
