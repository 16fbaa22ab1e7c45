package alvh.broker;

import alvh.input.InputException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the elements of a Flex report, and nothing that an XML file can reach out for.
///
/// Document types and entities are off: a file with a DOCTYPE is refused before anything in it is
/// looked at. Depth, elements and attributes are capped.
final class FlexXml {
  private static final String ROOT = "FlexQueryResponse";
  private static final int DEEPEST = 12;
  private static final int MOST_ELEMENTS = 500_000;
  private static final int MOST_ATTRIBUTES = 400;

  private final String name;
  private final List<FlexElement> elements = new ArrayList<>();
  private int depth;
  private int statements;
  private String serviceMessage = "";
  private String open = "";

  private FlexXml(String name) {
    this.name = name;
  }

  /// The elements below the root, in order.
  ///
  /// @throws InputException when the text is no Flex report or reaches out of itself
  static List<FlexElement> elements(String name, String text) {
    var reader = new FlexXml(name);
    try {
      reader.read(text);
    } catch (XMLStreamException e) {
      throw new InputException(
          name + ":" + e.getLocation().getLineNumber(),
          "the XML is broken: " + firstLine(e),
          "export the report again; the file may be cut off",
          e);
    }
    return Collections.unmodifiableList(reader.elements);
  }

  private void read(String text) throws XMLStreamException {
    XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw doctype(xml);
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw fault(xml, "the entity &" + xml.getLocalName() + "; is used");
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS -> {
          if (open.equals("ErrorMessage") && serviceMessage.isEmpty()) {
            serviceMessage = xml.getText().strip();
          }
        }
        default -> {
          // comments, blanks and instructions carry no data
        }
      }
    }
    if (!serviceMessage.isEmpty() || statements == 0) {
      throw new InputException(
          name,
          serviceMessage.isEmpty()
              ? "the report holds no FlexStatement"
              : "the Flex service answered: " + serviceMessage,
          "ask for the report again and save the answer that holds FlexStatement");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("an outside resource is asked for");
    });
    return factory;
  }

  private void start(XMLStreamReader xml) {
    depth++;
    open = xml.getLocalName();
    if (depth == 1 && !open.equals(ROOT) && !open.equals("FlexStatementResponse")) {
      throw new InputException(
          name,
          "the XML is no Flex report: it begins with <" + open + ">",
          "save the Flex query as XML; it begins with <" + ROOT + ">");
    }
    if (depth > DEEPEST) {
      throw fault(xml, "the elements nest deeper than " + DEEPEST);
    }
    if (elements.size() >= MOST_ELEMENTS || xml.getAttributeCount() > MOST_ATTRIBUTES) {
      throw fault(xml, "the report has too many elements or attributes");
    }
    if (open.equals("FlexStatement")) {
      statements++;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    elements.add(
        new FlexElement(
            xml.getLocation().getLineNumber(),
            open,
            Collections.unmodifiableMap(attributes),
            statements));
  }

  private InputException doctype(XMLStreamReader xml) {
    return fault(xml, "the file has a DOCTYPE, which no Flex report has");
  }

  private InputException fault(XMLStreamReader xml, String what) {
    return new InputException(
        name + ":" + xml.getLocation().getLineNumber(),
        what,
        "export the report again; do not import a file from an unknown source");
  }

  private static String firstLine(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int at = message.indexOf("Message: ");
    String text = at >= 0 ? message.substring(at + "Message: ".length()) : message;
    return text.lines().findFirst().orElse("unknown");
  }
}
